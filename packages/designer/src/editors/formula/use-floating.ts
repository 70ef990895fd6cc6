import { type CSSProperties, type FocusEvent, type RefObject, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';

const WIDE = 560;
const EDGE = 12;
/** Room below it for what helps to write; near the lower edge it begins higher. */
const ROOM = 420;

export interface Floating {
  readonly isOpen: boolean;
  readonly place: RefObject<HTMLDivElement | null>;
  readonly card: {
    readonly style: CSSProperties | undefined;
    readonly onFocus: () => void;
    readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
  };
}

/** Something that floats over the page as long as one is in it, so that nothing around it moves; it is left once focus is elsewhere. */
export function useFloating(leave: () => void): Floating {
  const place = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isOpen, setOpen] = useState(false);
  const [style, setStyle] = useState<CSSProperties>();
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    const put = () => place.current && setStyle(floatingAt(place.current.getBoundingClientRect()));
    put();
    window.addEventListener('scroll', put, true);
    window.addEventListener('resize', put);
    return () => {
      window.removeEventListener('scroll', put, true);
      window.removeEventListener('resize', put);
    };
  }, [isOpen]);
  const finish = useEffectEvent(() => isOpen && leave());
  // What it stands in may go at the press that leaves it.
  useLayoutEffect(
    () => () => {
      clearTimeout(timer.current);
      finish();
    },
    [],
  );
  const close = () => {
    setOpen(false);
    leave();
  };
  return {
    isOpen,
    place,
    card: {
      style: isOpen ? style : undefined,
      onFocus: () => {
        clearTimeout(timer.current);
        setOpen(true);
      },
      // Focus may only pass on to something else within, or to a list that hangs from it.
      onBlur: () => {
        clearTimeout(timer.current);
        timer.current = setTimeout(close);
      },
    },
  };
}

function floatingAt({ left, top, width, right }: DOMRect): CSSProperties {
  const wide = Math.min(Math.max(width, WIDE), window.innerWidth - 2 * EDGE);
  const begins = width >= wide || left + wide + EDGE <= window.innerWidth ? left : Math.max(EDGE, right - wide);
  const highest = Math.max(EDGE, Math.min(top, window.innerHeight - ROOM));
  return { left: begins, top: highest, width: wide, maxHeight: window.innerHeight - highest - EDGE };
}
