/** A place on the pad. */
export interface Dot {
  readonly x: number;
  readonly y: number;
}
export type Stroke = readonly Dot[];

/** The path of a stroke, rounded through the middles between its dots, for SVG and canvas alike. */
export function pathOf(stroke: Stroke): string {
  const [first, ...rest] = stroke;
  if (!first) return '';
  // A dot is a line to itself, drawn by its round ends.
  if (rest.length === 0) return `M${first.x} ${first.y}L${first.x} ${first.y}`;
  const curves = rest.map((dot, index) => {
    const next = rest[index + 1];
    const end = next ? { x: (dot.x + next.x) / 2, y: (dot.y + next.y) / 2 } : dot;
    return `Q${dot.x} ${dot.y} ${end.x} ${end.y}`;
  });
  return `M${first.x} ${first.y}${curves.join('')}`;
}

/** A picture of the strokes in a box, white behind so that it can be printed anywhere. */
export function svgOf(strokes: readonly Stroke[], width: number, height: number): string {
  const paths = strokes.map((stroke) => `<path d="${pathOf(stroke)}"/>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/><g fill="none" stroke="#111" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round">${paths}</g></svg>`;
}
