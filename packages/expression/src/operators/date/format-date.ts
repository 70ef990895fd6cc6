import { DAY, dayNumber, dayText } from '../../evaluate/day.ts';
import { toLocal } from '../../evaluate/local-time.ts';
import { defineOperator } from '../../operator.ts';
import { text } from '../../type.ts';
import { given } from '../given.ts';
import { dateInSql } from './local-date.ts';

/** Letters of a pattern → what they stand for, of local time in milliseconds, and the same for PostgreSQL's `to_char`. */
const PARTS: ReadonlyMap<string, { readonly of: (local: Date) => string; readonly postgres: string }> = new Map([
  ['YYYY', { of: (local) => pad(local.getUTCFullYear(), 4), postgres: 'YYYY' }],
  ['YY', { of: (local) => pad(local.getUTCFullYear() % 100, 2), postgres: 'YY' }],
  ['MM', { of: (local) => pad(local.getUTCMonth() + 1, 2), postgres: 'MM' }],
  ['M', { of: (local) => String(local.getUTCMonth() + 1), postgres: 'FMMM' }],
  ['DD', { of: (local) => pad(local.getUTCDate(), 2), postgres: 'DD' }],
  ['D', { of: (local) => String(local.getUTCDate()), postgres: 'FMDD' }],
  ['HH', { of: (local) => pad(local.getUTCHours(), 2), postgres: 'HH24' }],
  ['H', { of: (local) => String(local.getUTCHours()), postgres: 'FMHH24' }],
  ['mm', { of: (local) => pad(local.getUTCMinutes(), 2), postgres: 'MI' }],
  ['ss', { of: (local) => pad(local.getUTCSeconds(), 2), postgres: 'SS' }],
]);
const PIECES = new RegExp(`${[...PARTS.keys()].join('|')}|[^YMDHms]+|.`, 'gu');

const pad = (number: number, width: number): string => String(number).padStart(width, '0');
const piecesOf = (pattern: string): readonly string[] => pattern.match(PIECES) ?? [];

const postgresPattern = (pattern: string): string =>
  piecesOf(pattern)
    .map((piece) => PARTS.get(piece)?.postgres ?? `"${piece.replace(/["\\]/g, '\\$&')}"`)
    .join('');

export const formatDate = defineOperator({
  name: 'formatDate',
  aliases: { 'zh-CN': ['格式化日期', '日期转文本'] },
  group: 'time',
  parameters: [{ kind: ['date', 'datetime'] }, { kind: 'literal text' }],
  result: () => text,
  evaluate: ([when, pattern], { timeZone }, { types: [type] }) => {
    const local = type?.kind === 'datetime' ? toLocal(Number(when), timeZone) : dayNumber(String(when)) * DAY;
    if (dayText(Math.floor(local / DAY)) === null) return null;
    const date = new Date(local);
    return piecesOf(String(pattern))
      .map((piece) => PARTS.get(piece)?.of(date) ?? piece)
      .join('');
  },
  sql: {
    postgres: ([when], context, { types: [type], literals: [, pattern] }) => {
      const { sql, schema } = context;
      const local = type?.kind === 'datetime' ? sql`(t at time zone ${sql.lit(schema.timeZone)})` : sql`t::timestamp`;
      const words = pattern === '' ? sql`''` : sql`to_char(${local}, ${sql.lit(postgresPattern(String(pattern)))})`;
      const isWithin = sql`${dateInSql(sql`t`, type, context)} is not null`;
      return given({ t: when }, sql`case when ${isWithin} then ${words} end`, context);
    },
  },
  summary: {
    'zh-CN': '日期或时刻按格式变成文字：YYYY YY MM M DD D HH H mm ss，其余照写',
    en: 'A date or instant as text by a pattern of YYYY YY MM M DD D HH H mm ss; the rest stands as written',
  },
  examples: [
    ["formatDate(date('2026-03-02'), 'YYYY年M月D日')", '2026年3月2日'],
    ["formatDate(datetime('2026-03-02 09:05'), 'YY/MM/DD HH:mm')", '26/03/02 09:05'],
    ["formatDate(date('2026-03-02'), 'DD.MM.YYYY \\\"H\\\"')", '02.03.2026 "0"'],
    ["formatDate(null, 'YYYY')", null],
  ],
});
