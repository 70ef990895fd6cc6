import { type Said, words } from '../../walk/report.ts';

export const duplicateWords = {
  noText: (key: string): Said => ({
    code: 'NOT_COMPARABLE',
    message: words(
      `“${key}”不是保存下来的文字，不能用来查重`,
      `“${key}” is no text that is kept, so duplicates cannot be found by it`,
    ),
    hint: words(
      '请选择文本、电话、邮箱或地址字段；要求完全不同时请用 unique',
      'Choose a field of text, phone, e-mail or address; where values must differ, use unique',
    ),
  }),
  comparedTwice: (key: string): Said => ({
    code: 'COMPARED_TWICE',
    message: words(`“${key}”在这条查重里已经比较过了`, `“${key}” is compared already here`),
    hint: words('请删掉一处，或写成另一条查重', 'Leave one of them out, or make it another guard'),
  }),
  otherLikeness: (key: string, own: string): Said => ({
    code: 'OTHER_LIKENESS',
    message: words(`“${key}”要按“${own}”比较`, `“${key}” is compared as “${own}”`),
    fix: own,
    hint: words('去掉 as 也一样', 'Or leave “as” out'),
  }),
};
