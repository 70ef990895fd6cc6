import { type RefObject, useEffect, useRef } from 'react';
import { useFormHand } from './form-here.ts';

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
