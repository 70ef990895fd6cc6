import { labelIn, labelsOf } from '../check/field-labels.ts';
import type { Named, Operator } from '../operator.ts';
import { operators as allOperators } from '../operators/index.ts';
import type { FieldSchema, Schema } from '../schema.ts';
import { printLiteral } from '../text/print-literal.ts';
import { type Locale, printPath } from '../text/print-name.ts';
import { chineseScopeWords } from '../text/words.ts';
import type { Type } from '../type.ts';
import { bestFirst } from './best-first.ts';
import type { AppNames, Completion, Completions } from './completion.ts';
import { callables } from './functions.ts';
import { type StandingAt, standingAt } from './standing-at.ts';
import { type NamesHere, scopesOf, tableBehind } from './type-of-path.ts';
import { wordsAfter, wordsOfValues } from './words-at.ts';

export interface CompletingPlace extends Omit<NamesHere, 'table'> {
  readonly locale: Locale;
  readonly operators?: readonly Operator[];
  readonly called?: AppNames;
}

/** What can be written at a place of a formula: fields, functions, options, names and words, the best first. */
export function completeFormula(source: string, at: number, place: CompletingPlace): Completions {
  const { schema, scope, operators = allOperators } = place;
  const standing = standingAt(source, at, { schema, scope, table: scope.table, operators });
  return { from: standing.from, to: standing.to, options: bestFirst(SLOTS[standing.slot](standing, place), standing.typed) };
}

type Give = (standing: StandingAt, place: CompletingPlace) => readonly Completion[];

const SLOTS: { readonly [slot in StandingAt['slot']]: Give } = {
  text: (standing, place) => keysIn(standing, place),
  member: ({ owner, here }, place) => (owner ? fieldsOf(tableBehind(owner), here, place) : []),
  after: (_, { locale }) => wordsAfter(locale),
  value: (standing, place) => [
    ...keysIn(standing, place),
    ...fittingFirst(bareFields(standing, place), standing),
    ...scopesHere(place),
    ...callables(place.operators ?? allOperators, place.locale),
    ...wordsOfValues(place.locale),
  ],
};

/** The keys that fit there, written out. */
export const keysIn: Give = (standing, place) => [...optionsOf(standing, place), ...keysOf(standing, place)];

/** In a measure no single record stands there: fields belong inside the brackets. */
function bareFields({ here, depth }: StandingAt, place: CompletingPlace): readonly Completion[] {
  return place.scope.measure && depth === 0 ? [] : fieldsOf(here.table, here, place);
}

/** What is of the kind that it is compared with goes before the others. */
function fittingFirst(found: readonly Completion[], { beside }: StandingAt): readonly Completion[] {
  if (!beside) return found;
  const fits = ({ type }: Completion) => type?.kind === beside.type.kind;
  return [...found.filter(fits), ...found.filter((one) => !fits(one))];
}

function fieldsOf(table: string | undefined, here: NamesHere, place: CompletingPlace): readonly Completion[] {
  const owner = place.schema.tables.get(table ?? '');
  if (!owner || table === undefined) return [];
  return [...owner.fields.values()]
    .filter(({ type }) => type.kind !== 'blank' && type.kind !== 'opaque')
    .map((field) => fieldCompletion(field, table, { ...place, scope: here.scope }));
}

function fieldCompletion(field: FieldSchema, table: string, { locale, schema, scope }: CompletingPlace): Completion {
  const label = labelIn(field, locale);
  return {
    kind: 'field',
    text: printPath(field.key, table, { locale, schema, scope }),
    label,
    ...(label !== field.key && { detail: field.key }),
    type: field.type,
    names: [label, ...labelsOf(field), field.key],
  };
}

function scopesHere(place: CompletingPlace): readonly Completion[] {
  return [...scopesOf(place)].map(([name, type]) => {
    const text = place.locale === 'zh-CN' ? (chineseScopeWords.get(name) ?? name) : name;
    const detail = place.called?.thing?.('scope', name);
    return {
      kind: 'scope',
      text,
      label: text,
      type,
      names: [text, name, ...(detail ? [detail] : [])],
      ...(detail && { detail }),
    };
  });
}

/** The options of what it is compared with, written out. */
function optionsOf({ beside, slot }: StandingAt, { called }: CompletingPlace): readonly Completion[] {
  const { field, table } = beside ?? {};
  if (!beside || (slot !== 'text' && !field)) return [];
  return optionKeys(beside.type).map((key) => {
    const said = field && table !== undefined ? called?.option?.(table, field, key) : undefined;
    return written('option', key, said);
  });
}

function optionKeys(type: Type): readonly string[] {
  if (type.kind === 'text') return type.options ?? [];
  return type.kind === 'list' ? optionKeys(type.of) : [];
}

/** The keys of the things a call names. */
function keysOf({ names }: StandingAt, { schema, called }: CompletingPlace): readonly Completion[] {
  if (!names) return [];
  return KEYS[names](schema).map((key) => written(names, key, called?.thing?.(names, key)));
}

const KEYS: { readonly [kind in Named]: (schema: Schema) => readonly string[] } = {
  parameter: ({ parameters }) => [...parameters.keys()],
  role: ({ roles }) => roles,
  calendar: ({ calendars }) => [...(calendars?.keys() ?? [])],
};

const written = (kind: Completion['kind'], key: string, said: string | undefined): Completion => ({
  kind,
  text: printLiteral({ kind: 'literal', value: key, from: 0, to: 0 }, 'en'),
  label: said ?? key,
  ...(said !== undefined && said !== key && { detail: key }),
  names: said === undefined ? [key] : [said, key],
});
