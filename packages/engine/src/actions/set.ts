import type { Values } from '@stepwell/expression';
import { writeChanges } from '../command/update.ts';
import type { Work } from '../command/work.ts';
import { type ActionCall, defineAction } from './action.ts';
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
    const { table, row } = call;
    await writeChanges(work, { table, old: row, changes: valuesOf(work, call), problems: [] });
  },
  before: (work, call) => valuesOf(work, call),
});

const valuesOf = (work: Work, call: ActionCall): Values =>
  Object.fromEntries(Object.keys(call.action.options as object).map((key) => [key, optionValue(work, call, key)]));
