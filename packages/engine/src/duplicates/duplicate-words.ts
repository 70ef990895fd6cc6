import type { Words } from '@stepwell/expression';
import { labelWords } from '../values/words.ts';
import type { Found } from './find-duplicates.ts';

/** What is said of a record that may be the same thing, by its title (empty where it has none); without one to whoever may not see it. */
export function duplicateWords({ field, similarity }: Omit<Found, 'row'>, title: string | undefined): Words {
  const label = labelWords(field.label, field.key);
  // What is not quite the same is never called so.
  const percent = similarity === 1 ? 100 : Math.min(99, Math.round(similarity * 100));
  const whose =
    title === undefined
      ? hidden
      : title === ''
        ? nameless
        : { 'zh-CN': `已有的“${title}”`, en: `“${title}”, which is here already` };
  return percent === 100
    ? { 'zh-CN': `${label['zh-CN']}：与${whose['zh-CN']}相同。`, en: `${label.en}: the same as ${whose.en}.` }
    : {
        'zh-CN': `${label['zh-CN']}：与${whose['zh-CN']}相似（${percent}%）。`,
        en: `${label.en}: much like ${whose.en} (${percent}%).`,
      };
}

const nameless: Words = { 'zh-CN': '已有的一条记录', en: 'a record that is here already' };
const hidden: Words = { 'zh-CN': '同事的一条您看不到的记录', en: 'a record of somebody else, which you may not see' };
