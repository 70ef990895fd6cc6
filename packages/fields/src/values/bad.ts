import { BadValue } from '../field-type.ts';

/** Makes the error for a value that could not be read: what is wrong and what would be right, in both languages. */
export const bad = (code: string, zh: string, en: string): BadValue => new BadValue(code, { 'zh-CN': zh, en });

/** A value as a message quotes it: short, and never more than one line. */
export function quote(value: unknown): string {
  const text = (typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))).replace(/\s+/g, ' ').toWellFormed();
  const points = Array.from(text);
  return points.length > 20 ? `${points.slice(0, 19).join('')}…` : text;
}
