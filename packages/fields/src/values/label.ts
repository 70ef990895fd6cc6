/** The words of a label in the reader's language; a plain string serves every language. */
export function labelIn(label: unknown, locale: string, otherwise: string): string {
  if (typeof label === 'string') return label;
  if (typeof label !== 'object' || label === null) return otherwise;
  const words = label as { readonly [locale: string]: string };
  return words[locale] ?? words['zh-CN'] ?? words['en'] ?? otherwise;
}
