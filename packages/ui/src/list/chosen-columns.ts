/** A column somebody chose, with the width he gave it. */
export interface ChosenColumn {
  readonly key: string;
  readonly width?: number;
}

export const NARROWEST = 64;
export const WIDEST = 800;

/** `name:300,fee` as columns; what makes no sense is left out. */
export function readColumns(text: string): ChosenColumn[] {
  const columns = text.split(',').flatMap((part) => {
    const [key = '', width] = part.split(':');
    if (!/^\w+$/.test(key)) return [];
    const pixels = Number(width);
    return [pixels >= NARROWEST && pixels <= WIDEST ? { key, width: Math.round(pixels) } : { key }];
  });
  return columns.filter(({ key }, at) => columns.findIndex((other) => other.key === key) === at);
}

/** Columns as an address says them. */
export const columnsText = (columns: readonly ChosenColumn[]): string =>
  columns.map(({ key, width }) => (width ? `${key}:${width}` : key)).join(',');

/** The same columns, one of them so wide. */
export const widened = (columns: readonly ChosenColumn[], key: string, width: number): ChosenColumn[] =>
  columns.map((column) =>
    column.key === key ? { key, width: Math.round(Math.min(WIDEST, Math.max(NARROWEST, width))) } : column,
  );
