import type { Words } from '@stepwell/expression';

/** The scenario itself is wrong: it names something that there is not. It ends there. */
export class Mistake extends Error {
  readonly words: Words;
  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}

export const noSuch = (what: Words, name: string, known: readonly string[] = []): Mistake => {
  const list = known.length === 0 ? '' : known.join(', ');
  return new Mistake({
    'zh-CN': `没有名为“${name}”的${what['zh-CN']}${list && `（有：${list}）`}`,
    en: `There is no ${what.en} "${name}"${list && ` (there are: ${list})`}`,
  });
};

/** What must be a list of objects. */
export function listIn(name: string, value: unknown): readonly { readonly [key: string]: unknown }[] {
  const isObject = (one: unknown) => typeof one === 'object' && one !== null && !Array.isArray(one);
  if (Array.isArray(value) && value.every(isObject)) return value as readonly { readonly [key: string]: unknown }[];
  throw new Mistake({ 'zh-CN': `“${name}”要写成一个列表。`, en: `"${name}" is to be a list.` });
}
