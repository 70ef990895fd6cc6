import { useDraggable, useDroppable } from '@dnd-kit/core';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { type Load, type Target, targetId } from './form-drag.tsx';
import { useFormHand } from './form-here.ts';
import { fieldOf, type Placed } from './layout-units.ts';

interface ItemDrag {
  readonly isWide: boolean;
  /** Whether its field stands on the form before, too. */
  readonly isAgain: boolean;
}

/** A field on the form as something to take along, and to put something before. */
export function useItemDrag(one: Placed, { isWide, isAgain }: ItemDrag) {
  const { list, index, item } = one;
  const field = fieldOf(item);
  const target = useMemo<Target>(
    () => ({ place: { list, index }, after: targetId({ list, index: index + 1 }), isWide }),
    [list, index, isWide],
  );
  const load = useMemo<Load>(() => ({ field, from: one }), [field, one]);
  const { setNodeRef, isOver } = useDroppable({ id: targetId({ list, index }), data: target });
  const drag = useDraggable({ id: isAgain ? `item ${one.at}` : `item ${field}`, data: load });
  return { drop: setNodeRef, isOver, drag };
}

/** Takes the focus where an act left it for what stands at an address. */
export function useWantedFocus<T extends HTMLElement>(at: string): RefObject<T | null> {
  const { wanted } = useFormHand();
  const ref = useRef<T>(null);
  useEffect(() => {
    if (wanted.current !== at) return;
    wanted.current = undefined;
    ref.current?.focus();
  });
  return ref;
}
