import { createElement, Fragment, type ReactNode } from 'react';

/** Draws a list whose parts have nothing but their place to tell them apart, and never move. */
export function keyed<T>(parts: readonly T[], draw: (part: T, index: number) => ReactNode): ReactNode {
  return parts.map((part, index) => createElement(Fragment, { key: `part-${index}` }, draw(part, index)));
}
