/** What people are called by besides their names, the longest first. */
export const TITLES: readonly string[] = [
  ...['总经理', '董事长', '副总经理', '工程师', '总监', '经理', '主任', '老师', '先生', '女士', '小姐', '教授', '博士'],
  ...['医生', '律师', '师傅', '老板', '厂长', '科长', '处长', '部长', '院长', '副总', '总', '工'],
].toSorted((one, other) => other.length - one.length);

export const TITLES_IN_LETTERS: ReadonlySet<string> = new Set('mr mrs ms miss dr prof sir madam'.split(' '));
