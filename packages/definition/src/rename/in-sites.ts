import { madeOnce } from '@stepwell/expression';
import type { Facts } from '../check/facts.ts';
import { nameOf } from '../files/app-of.ts';
import { pathOf, type RefSite, type Site } from '../walk/site.ts';
import { spokenInFormula, spokenInText } from './in-formulas.ts';
import { keyAlone, type Speaking, type Thing, type ThingKind } from './thing.ts';

type Spoken = Pick<Speaking, 'things' | 'respelled'>;

/** What the places speak of that the walk has found. */
export const inSites = (facts: Facts, sites: readonly Site[]): readonly Speaking[] =>
  sites.flatMap((site) => {
    const spoken = spokenAt(facts, site);
    if (!spoken || spoken.things.length === 0) return [];
    return [{ at: pathOf(site.at), ...(site.kind === 'ref' && site.isKey ? { isKey: true } : {}), ...spoken }];
  });

const ofApp = new WeakMap<Facts, readonly Speaking[]>();

/** What all the places of an app speak of that its walk has found. */
export const inAllSites = (facts: Facts): readonly Speaking[] => madeOnce(ofApp, facts, () => inSites(facts, facts.walk.sites));

function spokenAt(facts: Facts, site: Site): Spoken | undefined {
  if (site.kind === 'template') return spokenInText(facts, site);
  return site.kind === 'formula' ? spokenInFormula(facts, site) : spokenByKey(facts, site);
}

const ALONE: ReadonlyMap<string, ThingKind> = new Map(
  (['form', 'page', 'process', 'timeout', 'calendar', 'role', 'parameter'] as const).map((kind) => [kind, kind]),
);

function spokenByKey(facts: Facts, { to, value, table, at }: RefSite): Spoken | undefined {
  const kind = ALONE.get(to);
  if (kind) return keyAlone({ kind, key: value });
  if (to === 'field') return table === undefined ? undefined : keyAlone({ kind: 'field', within: table, key: value });
  if (to === 'table') return spokenTable(value);
  if (to === 'entry') return keyAlone({ kind: facts.known.inFolder('pages').includes(value) ? 'page' : 'table', key: value });
  const process = facts.app.processes.find((one) => one.key === nameOf(at.file));
  return to === 'stage' && process && value !== '*' ? keyAlone({ kind: 'stage', within: process.table, key: value }) : undefined;
}

/** `order`, `order.moves` (a companion) or `order.items` (lines, which a field makes). */
function spokenTable(value: string): Spoken {
  const [table = '', beside] = value.split('.');
  const whole = { kind: 'table', key: table } satisfies Thing;
  if (beside === undefined) return keyAlone(whole);
  const field = { kind: 'field', within: table, key: beside } satisfies Thing;
  return {
    things: [whole, field],
    respelled: (newName) => `${newName(whole) ?? table}.${newName(field) ?? beside}`,
  };
}
