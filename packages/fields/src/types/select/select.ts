import { choice } from '@stepwell/expression';
import { defineFieldType, type Options } from '../../field-type.ts';
import { choicesOption } from '../../values/choice-schema.ts';
import { checkChoices, choiceLabel, choicesOf, findChoice, readChoice } from '../../values/choices.ts';
import { columnOf } from '../../values/columns.ts';

const keys = (options: Options) => choicesOf(options).map((one) => one.key);
const line = {
  options: [
    { key: 'hardware', label: { 'zh-CN': '硬件', en: 'Hardware' }, color: 'blue' },
    { key: 'service', label: '服务', archived: true },
  ],
};

/** One of listed options. */
export const select = defineFieldType({
  name: 'select',
  label: { 'zh-CN': '单选', en: 'Choice' },
  summary: { 'zh-CN': '从列出的选项中选一个', en: 'One of listed options' },
  icon: 'DownCircleOutlined',
  group: 'choice',
  options: { properties: { options: choicesOption }, required: ['options'] },
  type: (options) => choice(keys(options)),
  storage: () => 'column',
  column: () => columnOf({ kind: 'text' }),
  wire: (options) => ({ type: 'string', enum: keys(options) }),
  read: readChoice,
  write: (value) => value,
  parse: findChoice,
  format: (value, options, { locale }) => choiceLabel(options, value, locale),
  checkOptions: checkChoices,
  examples: [
    [line, 'hardware', '硬件'],
    [line, 'service', '服务'],
    [{ options: ['east', 'south'] }, 'south', 'south'],
  ],
});
