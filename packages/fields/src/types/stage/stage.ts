import { choice } from '@stepwell/expression';
import { defineFieldType, type Options } from '../../field-type.ts';
import { choiceLabel, choicesOf, findChoice, readChoice } from '../../values/choices.ts';
import { columnOf } from '../../values/columns.ts';

const keys = (options: Options) => choicesOf(options).map((stage) => stage.key);
const stages = {
  options: [
    { key: 'new', label: { 'zh-CN': '初步接触', en: 'First contact' }, category: 'open' },
    { key: 'won', label: '成交', category: 'won' },
    { key: 'lost', label: '失败', category: 'lost' },
  ],
};

/**
 * The state of a record under its processes. It is moved, not written. The model gives it `options` like those of a choice:
 * the stages of all processes of the table, each `{key, label, color?, category}`.
 */
export const stage = defineFieldType({
  name: 'stage',
  label: { 'zh-CN': '阶段', en: 'Stage' },
  summary: { 'zh-CN': '流程走到哪一步；由流程产生', en: 'Where the record stands in its process; made by the process' },
  icon: 'NodeIndexOutlined',
  group: 'choice',
  options: { properties: {} },
  type: (options) => choice(keys(options)),
  storage: () => 'column',
  column: () => columnOf({ kind: 'text' }),
  computed: true,
  wire: (options) => ({ type: 'string', enum: keys(options) }),
  read: readChoice,
  write: (value) => value,
  parse: findChoice,
  format: (value, options, { locale }) => choiceLabel(options, value, locale),
  examples: [
    [stages, 'new', '初步接触'],
    [stages, 'won', '成交'],
    [stages, 'lost', '失败'],
  ],
});
