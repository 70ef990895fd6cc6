import { type Said, words } from '../../walk/report.ts';

/** What is said of filters and of queries that compare. */
export const filterWords = {
  notAFilter: (type: string): Said => ({
    code: 'NOT_A_FILTER',
    message: words(`“${type}”不能用作筛选：它没有可以选的值`, `“${type}” cannot filter: it has no value to choose`),
  }),
  otherType: (type: string): Said => ({
    code: 'WRONG_DEFAULT',
    message: words(`默认值的类型与筛选“${type}”不一致`, `The default is of another type than the filter, which is “${type}”`),
    hint: words('时段要同一种单位，如 month(now()) 配月份', 'A period needs the same unit, such as month(now()) for a month'),
  }),
  nothingToCompare: {
    code: 'NOTHING_TO_COMPARE',
    message: words('没有可以比较的时段', 'There is no period to compare'),
    hint: words(
      '条件里要用到页面的时段筛选（如 closed_at in filter.month），或 month(now()) 这样的时段',
      'The query must use a period filter of the page (closed_at in filter.month), or a period such as month(now())',
    ),
  } satisfies Said,
};
