import type { Words } from '@stepwell/expression';
import type { JsonSchema } from '../field-type.ts';
import { bad } from './bad.ts';

/** A property of a field's options: its schema and how the designer's panel calls it. */
export const option = (zh: string, en: string, schema: JsonSchema): JsonSchema => ({
  ...schema,
  'x-title': { 'zh-CN': zh, en } satisfies Words,
});

/** Two bounds in an order no value can meet, as a problem at `min`; nothing when they are in order or one is missing. */
export function checkBounds<T extends number | string>(min: T | undefined, max: T | undefined) {
  if (min === undefined || max === undefined || min <= max) return [];
  const { code, words } = bad(
    'MIN_ABOVE_MAX',
    `最小值 ${min} 大于最大值 ${max}，没有值能同时满足`,
    `The minimum ${min} is above the maximum ${max}, so no value can meet both`,
  );
  return [{ at: 'min', code, message: words }];
}
