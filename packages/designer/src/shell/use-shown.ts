import { useRef, useState } from 'react';

type Shown = 'publish' | 'history' | 'phone' | 'pilot';

/** What is shown over the page; a cursor that goes with it is put where it was. */
export function useShown() {
  const [shown, setShown] = useState<Shown>();
  const opener = useRef<HTMLElement>(undefined);
  return {
    shown,
    show: (what: Shown, from?: HTMLElement) => {
      if (from) opener.current = from;
      setShown(what);
    },
    hide: () => {
      setShown(undefined);
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) opener.current?.focus();
      });
    },
  };
}
