import { useDraggable, useDroppable } from '@dnd-kit/core';
import type { HTMLAttributes, ReactNode, RefCallback } from 'react';

export interface DragHandle {
  readonly ref: RefCallback<HTMLElement>;
  readonly attributes: HTMLAttributes<HTMLElement>;
}

interface DragItemProps {
  readonly id: string;
  readonly disabled: boolean;
  readonly className: string | undefined;
  /** The handle takes the keyboard; mouse and finger may take the item anywhere. */
  readonly children: (handle: DragHandle) => ReactNode;
}

/** Something that can be taken from one column to another. */
export function DragItem({ id, disabled, className, children }: DragItemProps) {
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, isDragging } = useDraggable({ id, disabled });
  const { onKeyDown, ...pointers } = (listeners ?? {}) as { onKeyDown?: never };
  const { role: _, ...described } = attributes;
  const handle = {
    ref: setActivatorNodeRef,
    attributes: { ...described, ...(onKeyDown ? { onKeyDown } : {}) } as HTMLAttributes<HTMLElement>,
  };
  return (
    <li ref={setNodeRef} className={className} data-dragging={isDragging || undefined} {...pointers}>
      {children(handle)}
    </li>
  );
}

interface DropColumnProps {
  readonly id: string;
  readonly className: string | undefined;
  readonly label: string;
  readonly children: ReactNode;
}

/** Where items can be dropped. */
export function DropColumn({ id, className, label, children }: DropColumnProps) {
  const { setNodeRef, isOver } = useDroppable({ id });
  return (
    <section ref={setNodeRef} className={className} aria-label={label} data-over={isOver || undefined}>
      {children}
    </section>
  );
}
