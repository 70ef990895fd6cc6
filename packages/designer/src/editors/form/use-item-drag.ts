import { useDraggable, useDroppable } from '@dnd-kit/core';
import { type RefObject, useEffect, useRef } from 'react';
import { type Load, type Target, targetId } from './form-drag.tsx';
import { useFormHere } from './form-here.ts';
import { fieldOf, type Placed } from './layout-units.ts';

/** A field on the form as something to take along, and to put something before. */
export function useItemDrag(one: Placed, isWide: boolean) {
  const { placed } = useFormHere();
  const { list, index, item } = one;
  const field = fieldOf(item);
  const isFirst = placed.find((other) => fieldOf(other.item) === field)?.at === one.at;
  const target: Target = { place: { list, index }, after: targetId({ list, index: index + 1 }), isWide };
  const load: Load = { field, from: one };
  const { setNodeRef, isOver } = useDroppable({ id: targetId({ list, index }), data: target });
  const drag = useDraggable({ id: isFirst ? `item ${field}` : `item ${one.at}`, data: load });
  return { drop: setNodeRef, isOver, drag };
}

/** Takes the focus where an act left it for what stands at an address. */
export function useWantedFocus<T extends HTMLElement>(at: string): RefObject<T | null> {
  const { wanted } = useFormHere();
  const ref = useRef<T>(null);
  useEffect(() => {
    if (wanted.current !== at) return;
    wanted.current = undefined;
    ref.current?.focus();
  });
  return ref;
}
