import type { Value } from '@stepwell/expression';
import { writeChanges } from '../command/update.ts';
import { defineAction } from './action.ts';
import { optionValue } from './option-value.ts';

/** Writes values of the record itself: `{"set": {"at_risk": false, "note": "'late'"}}`. */
export const set = defineAction({
  name: 'set',
  label: { 'zh-CN': '设置字段', en: 'Set fields' },
  summary: { 'zh-CN': '给这条记录的字段赋值。', en: 'Writes values of this record.' },
  options: {
    type: 'object',
    'x-keys': 'field',
    'x-writes': true,
    additionalProperties: { 'x-formula': 'any', 'x-plain': true },
  },
  run: async (work, call) => {
    const keys = Object.keys(call.action.options as object);
    const changes: Record<string, Value> = {};
    for (const key of keys) changes[key] = optionValue(work, call, key);
    const { table, row } = call;
    await writeChanges(work, { table, old: row, changes, problems: [] });
  },
});
