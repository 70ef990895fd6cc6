import { type Said, words } from '../../walk/report.ts';

export const timeoutWords = {
  markIsNoBoolean: (key: string): Said => ({
    code: 'MARK_IS_NO_BOOLEAN',
    message: words(`“${key}”不是可以标记的是非字段`, `“${key}” is no yes/no field that can be marked`),
    hint: words('请写一个 boolean 类型的字段，或 overdue', 'Name a field of type boolean, or overdue'),
  }),
  shareOfNothing: {
    code: 'SHARE_OF_NOTHING',
    message: words(
      '百分比按第一个带 mark 的步骤计算，这里没有这样的步骤',
      'A percentage is of the first step with a `mark`, and there is none',
    ),
    hint: words('请给一个步骤写 mark，或写明时长', 'Give a step a `mark`, or write a duration'),
  } as Said,
  shareOfItself: {
    code: 'SHARE_OF_NOTHING',
    message: words('第一个带 mark 的步骤本身不能是百分比', 'The first step with a `mark` cannot itself be a percentage'),
    hint: words('请写明时长，例如 48h', 'Write a duration, such as 48h'),
  } as Said,
  thenOnlyInApprovals: {
    code: 'THEN_ONLY_IN_APPROVALS',
    message: words('then 只用于审批的时限', '`then` belongs to the deadline of an approval only'),
  } as Said,
  maxWithoutEvery: {
    code: 'MAX_WITHOUT_EVERY',
    severity: 'warning',
    message: words('没有 every，max 不起作用', '`max` has no effect without `every`'),
  } as Said,
  doesNothing: {
    code: 'TIMEOUT_DOES_NOTHING',
    severity: 'warning',
    message: words('这个超时规则既不标记也不做任何事', 'This timeout neither marks nor does anything'),
    hint: words('请给步骤写 mark 或 do', 'Give a step a `mark` or a `do`'),
  } as Said,
};
