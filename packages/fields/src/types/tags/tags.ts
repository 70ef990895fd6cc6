import { list, text } from '@stepwell/expression';
import { defineFieldType } from '../../field-type.ts';
import { bad } from '../../values/bad.ts';
import { splitNames } from '../../values/choices.ts';
import { columnOf } from '../../values/columns.ts';
import { readText } from '../../values/plain-text.ts';

const MOST = 50;
const LONGEST = 40;

/** Words that people make up themselves, each once. */
export const tags = defineFieldType({
  name: 'tags',
  label: { 'zh-CN': '标签', en: 'Tags' },
  summary: { 'zh-CN': '自由填写的几个词', en: 'Words of one’s own' },
  icon: 'TagsOutlined',
  alsoCalled: ['标签', 'labels'],
  group: 'choice',
  options: { properties: {} },
  type: () => list(text),
  storage: () => 'list',
  column: () => columnOf(list(text)),
  wire: () => ({ type: 'array', items: { type: 'string', maxLength: LONGEST }, maxItems: MOST, uniqueItems: true }),
  read: (wire) => {
    if (!Array.isArray(wire)) throw bad('NOT_A_LIST', '这里要填一组标签', 'This has to be a list of tags');
    return readTags(wire);
  },
  write: (value) => value,
  parse: (written) => readTags(splitNames(written)),
  format: (value, _options, { locale }) => (value as readonly string[]).join(locale === 'en' ? ', ' : '、'),
  search: (value) => (value as readonly string[]).join(' '),
  examples: [
    [{}, ['重点', '老客户'], '重点、老客户'],
    [{}, ['VIP'], 'VIP'],
    [{}, ['2026 展会', '样品已寄'], '2026 展会、样品已寄'],
  ],
});

function readTags(words: readonly unknown[]): readonly string[] | null {
  if (words.length > MOST) throw bad('TOO_MANY', `最多 ${MOST} 个标签`, `At most ${MOST} tags`);
  const kept = new Set(words.map((word) => readText(word, { maxLength: LONGEST })).filter((word) => word !== null));
  return kept.size === 0 ? null : [...kept];
}
