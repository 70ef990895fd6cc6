import { useDraggable } from '@dnd-kit/core';
import { type ComponentProps, type KeyboardEvent, type RefObject, useCallback } from 'react';
import type { Load } from './drag-surface.tsx';

interface GripProps extends Omit<ComponentProps<'button'>, 'ref' | 'type' | 'onKeyDown' | 'id'> {
  /** By which it is known while it is dragged. */
  readonly id: string;
  readonly load: Load;
  /** Is told the button. */
  readonly hold?: RefObject<HTMLButtonElement | null>;
  /** Whether a key means something else than dragging. */
  readonly takes?: (event: KeyboardEvent) => boolean;
}

/**
 * The button by which something is dragged. Every one of them hears of the start of every drag, and there are hundreds: what stands
 * in it is given to it, so that then nothing of that is drawn anew.
 */
export function Grip({ id, load, hold, takes, ...button }: GripProps) {
  const { setNodeRef, attributes, listeners } = useDraggable({ id, data: load });
  const ref = useCallback(
    (node: HTMLButtonElement | null) => {
      if (hold) hold.current = node;
      setNodeRef(node);
    },
    [hold, setNodeRef],
  );
  const press = (event: KeyboardEvent) => {
    if (!takes?.(event)) listeners?.['onKeyDown']?.(event);
  };
  return <button {...attributes} {...listeners} {...button} type="button" ref={ref} onKeyDown={press} />;
}
