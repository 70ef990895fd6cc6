import { type Logic, type Mention, placeOfMention, type Respelling, respellFormula } from '@stepwell/expression';
import type { Facts } from '../check/facts.ts';
import { checkSite } from '../walk/formulas-of.ts';
import { asMeasured, namesMeasure } from '../walk/query-site.ts';
import type { FormulaSite, Standing, TemplateSite } from '../walk/site.ts';
import { templateParts } from '../walk/template-parts.ts';
import { keyAlone, type NewName, type Speaking, type Thing } from './thing.ts';
import { fieldsGiving, spokenAmong } from './values.ts';

type Spoken = Pick<Speaking, 'things' | 'respelled'>;

/** A mention, and what it is of. */
interface Found {
  readonly mention: Mention;
  readonly spoken: Spoken;
}

/** What a formula speaks of where it stands. */
export function spokenInFormula(facts: Facts, site: FormulaSite): Spoken | undefined {
  if (namesMeasure(site)) return undefined;
  const found = mentionsIn(facts, site);
  const sign = site.isDescending ? '-' : '';
  return {
    things: found.flatMap(({ spoken }) => spoken.things),
    respelled: (newName) => {
      const text = respell(site.value as string, found, newName);
      return sign ? `${sign}${text}` : text;
    },
  };
}

const respell = (source: string | Logic, found: readonly Found[], newName: NewName) =>
  respellFormula(
    source,
    found.flatMap(({ mention, spoken }): Respelling[] => {
      const now = spoken.respelled(newName);
      return now === mention.key ? [] : [{ mention, now: String(now) }];
    }),
  );

function mentionsIn(facts: Facts, site: FormulaSite): readonly Found[] {
  const found = new Map<string, Found>();
  const take = (mention: Mention) => {
    const spoken = spokenBy(facts, mention, site.standing);
    if (spoken) found.set(placeOfMention(mention), { mention, spoken });
  };
  checkSite({ ...asMeasured(site), expected: 'any' }, facts.understanding.schema, facts.vocabulary, take);
  return [...found.values()];
}

function spokenBy(facts: Facts, mention: Mention, { into }: Standing): Spoken | undefined {
  const { kind, key } = mention;
  if (kind === 'field') return keyAlone(fieldThing(mention.table, key));
  if (kind !== 'value') return keyAlone({ kind, key });
  if (mention.beside.length > 0)
    return spokenAmong(
      facts,
      mention.beside.flatMap((expression) => fieldsGiving(facts, expression)),
      key,
    );
  const [table, field] = (into ?? '').split('/');
  return table && field ? spokenAmong(facts, [[table, field]], key) : undefined;
}

const fieldThing = (table: string, key: string): Thing => ({ kind: 'field', within: table, key });

/** What the formulas in a text for people speak of. */
export function spokenInText(facts: Facts, site: TemplateSite): Spoken | undefined {
  const sources = templateParts(site.value).flatMap(({ key, parts }) =>
    parts.flatMap((part) => (typeof part === 'string' ? [] : [{ key, ...part, found: foundIn(facts, site, part.source) }])),
  );
  const things = sources.flatMap(({ found }) => found.flatMap(({ spoken }) => spoken.things));
  if (things.length === 0) return undefined;
  const respelled = (newName: NewName) => {
    const inText = (text: string, key: string | undefined) =>
      sources
        .filter((one, at) => one.key === key && sources.findIndex((other) => other.key === key && other.from === one.from) === at)
        .toSorted((a, b) => b.from - a.from)
        .reduce((now, { from, source, found }) => {
          const end = from + source.length;
          return `${now.slice(0, from)}${respell(source, found, newName)}${now.slice(end)}`;
        }, text);
    if (typeof site.value === 'string') return inText(site.value, undefined);
    return Object.fromEntries(
      Object.entries(site.value as Record<string, string>).map(([locale, text]) => [locale, inText(text, locale)]),
    );
  };
  return { things, respelled };
}

const foundIn = (facts: Facts, { at, standing }: TemplateSite, source: string): readonly Found[] =>
  mentionsIn(facts, { kind: 'formula', at, value: source, expected: 'any', standing: textStanding(standing) });

/** A text is written into no field as a formula is. */
const textStanding = ({ into: _, ...standing }: Standing): Standing => standing;
