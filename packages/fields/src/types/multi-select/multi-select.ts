import { choice, list } from '@stepwell/expression';
import { defineFieldType, type Options } from '../../field-type.ts';
import { bad } from '../../values/bad.ts';
import { choicesOption } from '../../values/choice-schema.ts';
import { checkChoices, choiceLabel, choicesOf, findChoice, readChoice, splitNames } from '../../values/choices.ts';
import { columnOf } from '../../values/columns.ts';

const keys = (options: Options) => choicesOf(options).map((one) => one.key);
/** Different keys, in the order in which the definition lists them; null when there are none. */
const ordered = (chosen: readonly string[], options: Options) => {
  const kept = keys(options).filter((key) => chosen.includes(key));
  return kept.length === 0 ? null : kept;
};
const channels = {
  options: [{ key: 'fair', label: '展会', color: 'gold' }, { key: 'web', label: { 'zh-CN': '官网', en: 'Website' } }, 'phone'],
};

/** Any number of listed options. */
export const multiSelect = defineFieldType({
  name: 'multi_select',
  label: { 'zh-CN': '多选', en: 'Choices' },
  summary: { 'zh-CN': '从列出的选项中选几个', en: 'Several of listed options' },
  icon: 'CheckCircleOutlined',
  group: 'choice',
  options: { properties: { options: choicesOption }, required: ['options'] },
  type: (options) => list(choice(keys(options))),
  storage: () => 'list',
  column: () => columnOf(list({ kind: 'text' })),
  wire: (options) => ({ type: 'array', items: { type: 'string', enum: keys(options) }, uniqueItems: true }),
  read: (wire, options) => {
    if (!Array.isArray(wire)) throw bad('NOT_A_LIST', '这里要填一组选项', 'This has to be a list of options');
    return ordered(
      wire.map((one) => readChoice(one, options)),
      options,
    );
  },
  write: (value) => value,
  parse: (text, options) =>
    ordered(
      splitNames(text).map((name) => findChoice(name, options)),
      options,
    ),
  format: (value, options, { locale }) =>
    (value as readonly string[]).map((key) => choiceLabel(options, key, locale)).join(locale === 'en' ? ', ' : '、'),
  checkOptions: checkChoices,
  examples: [
    [channels, ['fair', 'web'], '展会、官网'],
    [channels, ['phone'], 'phone'],
    [{ options: ['a', 'b', 'c'] }, ['a', 'b', 'c'], 'a、b、c'],
  ],
});
