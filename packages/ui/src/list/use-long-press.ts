import { type MouseEvent, type PointerEvent, useRef } from 'react';

const LONG = 450;
const STILL = 10;

/** Tells a press that is held from one that is let go; after a held one the click that ends it does nothing. */
export function useLongPress(held: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const start = useRef({ x: 0, y: 0 });
  const wasHeld = useRef(false);
  const stop = () => clearTimeout(timer.current);
  return {
    onPointerDown: ({ clientX: x, clientY: y }: PointerEvent) => {
      wasHeld.current = false;
      start.current = { x, y };
      stop();
      timer.current = setTimeout(() => {
        wasHeld.current = true;
        held();
      }, LONG);
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent) => {
      if (Math.hypot(clientX - start.current.x, clientY - start.current.y) > STILL) stop();
    },
    onPointerUp: stop,
    onPointerCancel: stop,
    onContextMenu: (event: MouseEvent) => {
      if (wasHeld.current || timer.current !== undefined) event.preventDefault();
    },
    onClickCapture: (event: MouseEvent) => {
      if (!wasHeld.current) return;
      wasHeld.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
