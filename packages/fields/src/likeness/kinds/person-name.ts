import { agreement } from '../edit-distance.ts';
import { defineLikeness } from '../likeness.ts';
import { nearKeys } from '../near-keys.ts';
import { folded, hasHan, letters } from '../plain-text.ts';
import { TITLES, TITLES_IN_LETTERS } from '../words/person-words.ts';

function nameIn(value: string): string | undefined {
  const name = hasHan(value) ? withoutTitle(letters(value)) : inOrder(value);
  return name || undefined;
}

/** `王思远经理` is `王思远`, `王总` is `王`: of a family name alone nothing follows. */
function withoutTitle(name: string): string {
  const title = TITLES.find((one) => name.length > one.length && name.endsWith(one));
  return title ? name.slice(0, -title.length) : name;
}

/** Given and family names stand in either order. */
const inOrder = (value: string): string =>
  folded(value)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !TITLES_IN_LETTERS.has(word))
    .toSorted()
    .join(' ');

const FAMILY_ALONE = 0.5;

/** Names of people: titles and the order of the names do not count. */
export const personName = defineLikeness<string>({
  name: 'person_name',
  label: { 'zh-CN': '姓名', en: 'Name of a person' },
  summary: { 'zh-CN': '忽略称呼和姓名先后', en: 'Titles and the order of names do not count' },
  read: nameIn,
  keysOf: (name, least) => ([...name].length < 2 ? [] : nearKeys(name, least)),
  compare: (one, other, least) =>
    ([...one].length < 2 || [...other].length < 2 ? FAMILY_ALONE : 1) * agreement(one, other, least),
  examples: [
    ['王思远', '王思远先生', true],
    ['王 思远', '王思远', true],
    ['Mr. John Smith', 'Smith, John', true],
    ['Johnathan Smithson', 'Jonathan Smithson', true],
    ['王总', '王工', false],
    ['王思远', '王思源', false],
    ['李雨桐', '李雨', false],
    ['John Smith', 'Jane Smith', false],
  ],
});
