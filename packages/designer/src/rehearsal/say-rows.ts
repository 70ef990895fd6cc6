import type { Step, StepVoice } from './say-step.ts';

/** So many rows are said; the first ones show what is meant. */
const MOST = 3;
const isRow = (value: unknown): value is Step => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Rows as people read them: labels and values, row after row. */
export function rowsText(rows: unknown, table: string, voice: StepVoice): string {
  if (!Array.isArray(rows) || rows.length === 0) return voice.say('try.found.none');
  const said = rows.slice(0, MOST).map((row) => (isRow(row) ? voice.values({ table }, row) : String(row)));
  const rest = rows.length > MOST ? [voice.say('try.rows.more', { count: rows.length - MOST })] : [];
  return [...said, ...rest].join(voice.say('try.rows.and'));
}

/** Anything at all without the signs of JSON: lists with their signs between, properties with their names. */
export function plainText(value: unknown, voice: StepVoice): string {
  const { say } = voice;
  if (value === null || value === undefined || value === '') return '–';
  if (Array.isArray(value))
    return value.length === 0 ? say('try.found.none') : value.map((one) => plainText(one, voice)).join('、');
  if (!isRow(value)) return String(value);
  return Object.entries(value)
    .map(([key, one]) => `${key}: ${plainText(one, voice)}`)
    .join(' · ');
}
