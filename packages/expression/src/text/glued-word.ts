/** Words people write for operators: what should stand there instead, with spaces around it. Longer ones first. */
const words: readonly (readonly [word: string, operator: string])[] = [
  ['大于等于', '>='],
  ['小于等于', '<='],
  ['不等于', '<>'],
  ['不小于', '>='],
  ['不大于', '<='],
  ['不超过', '<='],
  ['大于', '>'],
  ['超过', '>'],
  ['小于', '<'],
  ['低于', '<'],
  ['等于', '='],
  ['乘以', '*'],
  ['除以', '/'],
  ['不属于', '不属于'],
  ['属于', '属于'],
  ['并且', '并且'],
  ['或者', '或者'],
  ['其中', '其中'],
  ['蕴含', '蕴含'],
  ['且', '且'],
  ['或', '或'],
];

export interface GluedWord {
  readonly word: string;
  /** What the word should be: itself, or an operator. */
  readonly operator: string;
  /** The name taken apart, as it should be written. */
  readonly fix: string;
}

/** A word of the language within a name: Chinese is written without spaces, so they are easily left out (`金额且数量`). */
export function gluedWord(name: string): GluedWord | undefined {
  const found = words.find(([word]) => name.includes(word) && name !== word);
  if (!found) return undefined;
  const [word, operator] = found;
  const at = name.indexOf(word);
  const parts = [name.slice(0, at), operator, name.slice(at + word.length)];
  return { word, operator, fix: parts.filter((part) => part !== '').join(' ') };
}

/** The operator that a word by itself should have been, `大于` → `>`. */
export const operatorForWord = (word: string): string | undefined =>
  words.find(([written, operator]) => written === word && operator !== word)?.[1];
