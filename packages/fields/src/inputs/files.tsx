import type { WireFile } from '../values/file-field.ts';

/** The files in a wire value, whether it holds one or several, ids or objects. */
export function filesIn(value: unknown): readonly WireFile[] {
  const all = Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];
  return all.map((file) => (typeof file === 'string' ? { id: file } : (file as WireFile)));
}

/** `1.2 MB`; nothing where the size is not known. */
export function sizeOf(bytes: number | undefined): string {
  if (bytes === undefined) return '';
  if (bytes < 1024) return `${bytes} B`;
  const [amount, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB'];
  return `${amount < 10 ? amount.toFixed(1) : Math.round(amount)} ${unit}`;
}

/** What people call a file that came without a name. */
export const nameOfFile = (file: WireFile, locale: string): string => file.name ?? (locale === 'en' ? 'File' : '附件');
