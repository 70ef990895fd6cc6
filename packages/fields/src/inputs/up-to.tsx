/** The width of an input by its content; where there is one column only (`--input-width`), all are as wide as that. */
export const upTo = (pixels: number): string => `var(--input-width, ${pixels}px)`;
