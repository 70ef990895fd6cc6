import type { Expected, RefKind } from '../shapes/index.ts';
import { report } from './report.ts';
import type { Spot, Walk } from './site.ts';
import { wrongType } from './structure-words.ts';

const SHARE = /^-?\d+(\.\d+)?%$/;

/** Notes a formula and what it may speak of. */
export function visitFormula(walk: Walk, spot: Spot): undefined {
  const { schema, value, at, standing } = spot;
  if (schema['x-plain'] && typeof value !== 'string') return;
  if (schema['x-share'] && typeof value === 'string' && SHARE.test(value)) return;
  if (value === null || Array.isArray(value)) return report(walk, at, wrongType(['string'], value));
  if (schema['x-ref'] && typeof value === 'string' && walk.calendars.has(value)) return visitRef(walk, spot);
  const expected = schema['x-formula'] as Expected;
  const isDescending = Boolean(schema['x-sort']) && typeof value === 'string' && value.startsWith('-');
  walk.sites.push({
    kind: 'formula',
    at,
    value: isDescending ? value.slice(1) : value,
    expected,
    standing,
    ...(schema['x-ref'] ? { orRef: schema['x-ref'] as RefKind } : {}),
    ...(schema['x-measure'] ? { isMeasure: true } : {}),
    ...(schema['x-timer'] ? { isTimer: true } : {}),
    ...(isDescending ? { isDescending } : {}),
  });
}

/** Notes the key of something else; its form the schema checks. */
export function visitRef(walk: Walk, { schema, value, at, standing }: Spot): undefined {
  if (typeof value !== 'string') return;
  const table = (schema['x-table'] as string | undefined) ?? standing.table;
  walk.sites.push({ kind: 'ref', at, value, to: schema['x-ref'] as RefKind, table });
}
