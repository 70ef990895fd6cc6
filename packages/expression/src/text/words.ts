const keywordSpellings: readonly (readonly [operator: string, ...spellings: string[]])[] = [
  ['implies', '蕴含'],
  ['or', '或', '或者'],
  ['and', '且', '并且'],
  ['not', '非'],
  ['in', '属于'],
  ['not in', '不属于'],
  ['where', '其中', '当'],
  ['true', '真'],
  ['false', '假'],
  ['null', '空', '空值'],
];

/** The words that are no names: lower-case spelling → operator. */
export const keywords: ReadonlyMap<string, string> = new Map(
  keywordSpellings.flatMap(([operator, ...spellings]) => [operator, ...spellings].map((word) => [word, operator] as const)),
);

/** The spelling of a keyword in Chinese. */
export const chineseKeywords: ReadonlyMap<string, string> = new Map(
  keywordSpellings.map(([operator, spelling = operator]) => [operator, spelling]),
);

/** Chinese words for rows and values that are there without being fields: `本记录.金额` is `record.amount`. */
export const scopeWords: ReadonlyMap<string, string> = new Map([
  ['本记录', 'record'],
  ['本行', 'row'],
  ['我', 'me'],
]);

/** The same the other way: `record` → `本记录`. */
export const chineseScopeWords: ReadonlyMap<string, string> = new Map([...scopeWords].map(([word, name]) => [name, word]));
