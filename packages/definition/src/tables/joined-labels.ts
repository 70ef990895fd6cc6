import type { Label } from '../shapes/index.ts';

/** What several call a thing that is one: the label they share, else each of its names once, language by language. */
export function joinedLabels(labels: readonly Label[]): Label {
  const different = [...new Map(labels.map((label) => [JSON.stringify(label), label])).values()];
  const [first = '', ...others] = different;
  if (others.length === 0) return first;
  const locales = [...new Set(different.flatMap((label) => (typeof label === 'string' ? [] : Object.keys(label))))];
  const joined = (locale?: string) => [...new Set(different.map((label) => sayIn(label, locale)))].join(' / ');
  return locales.length === 0 ? joined() : Object.fromEntries(locales.map((locale) => [locale, joined(locale)]));
}

const sayIn = (label: Label, locale = ''): string =>
  typeof label === 'string' ? label : (label[locale] ?? Object.values(label)[0] ?? '');
