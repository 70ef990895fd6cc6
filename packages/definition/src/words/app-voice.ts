import type { Beside, Operator, Schema, Scope, Voice } from '@stepwell/expression';
import {
  type Asked,
  type FieldContext,
  type FieldType,
  findSentence,
  labelIn,
  readPlain,
  sentenceWords,
  showPeriod,
} from '@stepwell/fields';
import type { App } from '../app.ts';
import type { FullField, FullTable } from '../tables/full-table.ts';

/** In whose words the formulas of an app are said: its labels, in the language of the context. */
export interface AppWords {
  readonly app: App;
  readonly tables: ReadonlyMap<string, FullTable>;
  readonly schema: Schema;
  readonly context: FieldContext;
  readonly scope: Scope;
  readonly operators?: readonly Operator[];
  /** A wire value as people read it: names of records are known only to whoever gives this. */
  readonly text: (field: Asked, value: unknown) => string;
  /** The types of parameters, so that their values can be said. */
  readonly types?: readonly FieldType[];
  /** What a name is called that is there without being a field: `filter.month`. */
  readonly named?: { readonly [scope: string]: unknown };
}

/** The voice in which formulas of an app are said to people. */
export function appVoice(words: AppWords): Voice {
  const { app, context, schema, scope, operators, text } = words;
  const { locale } = context;
  const calendars = [...(schema.calendars?.values() ?? [])];
  const labelled = { parameter: app.parameters, role: app.roles, calendar: calendars };
  return {
    locale,
    schema,
    scope,
    ...(operators ? { operators } : {}),
    condition: (logic, table) => {
      const at = (path: string) => fieldsAt(words, table, path)?.at(-1);
      const found = findSentence(logic, { at, context });
      const way = found && fieldsAt(words, table, found.path);
      const field = way?.at(-1);
      if (!found || !field) return undefined;
      return `${way?.map((one) => labelOf(one, locale)).join(' › ')} ${sentenceWords(found.sentence, field, { context, text })}`;
    },
    value: (value, beside) => valueText(words, value, beside),
    name: (kind, key) => {
      if (kind === 'scope') return labelIn(words.named?.[key], locale, '') || undefined;
      const label = `“${labelIn(labelled[kind].find((one) => one.key === key)?.label, locale, key)}”`;
      const value = kind === 'parameter' ? parameterText(words, key) : '';
      if (value === '') return label;
      return locale === 'zh-CN' ? `${label}（${value}）` : `${label} (${value})`;
    },
  };
}

/** The value of a parameter, where one line says it. */
function parameterText({ app, types, context }: AppWords, key: string): string {
  const parameter = app.parameters.find((one) => one.key === key);
  const type = types?.find(({ name }) => name === parameter?.type);
  if (!parameter || !type || type.storage(parameter) !== 'column') return '';
  const value = readPlain(type, parameter.default, parameter, context);
  return value === null ? '' : type.format(value, parameter, context);
}

const labelOf = ({ definition: { key, label } }: FullField, locale: string) => labelIn(label, locale, key);

/** The fields a dotted path leads over; undefined where one of them is not there. */
function fieldsAt({ tables, context }: AppWords, from: string | undefined, path: string): readonly FullField[] | undefined {
  let table = from;
  const way = path.split('.').map((key) => {
    const field = table === undefined ? undefined : tables.get(table)?.fields.get(key);
    const type = field?.type.type(field.options, context);
    table = type?.kind === 'ref' ? type.table : undefined;
    return field;
  });
  return way.includes(undefined) ? undefined : (way as FullField[]);
}

const TIMES: ReadonlySet<string | undefined> = new Set(['date', 'datetime', 'period']);
const PERIOD = /^F?\d{4}(-|$)/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** A value that is written out beside a field, as that field says it; a day or a period beside any time. */
function valueText(words: AppWords, value: string | number, beside: Beside): string | undefined {
  const { locale } = words.context;
  const kind = beside.type?.kind;
  if (TIMES.has(kind) && typeof value === 'string' && PERIOD.test(value))
    return DAY.test(value) ? dayText(value, locale) : showPeriod(value, locale);
  const field = beside.path === undefined ? undefined : fieldsAt(words, beside.table, beside.path)?.at(-1);
  const isOfKind = field?.type.type(field.options, words.context).kind === kind;
  return field && isOfKind ? words.text(field, value) : undefined;
}

const dayText = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`));
