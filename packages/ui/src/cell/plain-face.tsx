import type { CellProps } from '@stepwell/fields/ui';

/** A value as it travels, in words. */
export const plainText = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');

/** A value as it travels. */
export const PlainCell = ({ value }: CellProps) => <span>{plainText(value)}</span>;
