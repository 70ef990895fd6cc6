import { below, report } from './report.ts';
import type { Spot, Walk } from './site.ts';
import { jsonType, unknownLocale, wrongType } from './structure-words.ts';

const LOCALES = ['zh-CN', 'en'];

/** Checks words for people: one text, or a text per language. */
export function visitLabel(walk: Walk, { value, schema, at, standing }: Spot): undefined {
  const type = jsonType(value);
  if (type !== 'string' && type !== 'object') return report(walk, at, wrongType(['string', 'object'], value));
  if (type === 'object') {
    for (const [locale, text] of Object.entries(value as object)) {
      const place = below(at, value as object, locale);
      if (!LOCALES.includes(locale)) report(walk, place, unknownLocale(locale, LOCALES));
      else if (typeof text !== 'string') report(walk, place, wrongType(['string'], text));
    }
  }
  if (schema['x-template']) walk.sites.push({ kind: 'template', at, value, standing });
}
