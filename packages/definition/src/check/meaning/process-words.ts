import { type Said, words } from '../../walk/report.ts';

export const processWords = {
  otherField: (field: string): Said => ({
    code: 'OTHER_STAGE_FIELD',
    message: words(`同一张表的流程要用同一个阶段字段“${field}”`, `Processes on one table share one stage field, “${field}”`),
    fix: field,
  }),
  noFallback: (table: string): Said => ({
    code: 'NO_FALLBACK',
    severity: 'warning',
    message: words(
      `表“${table}”的每个流程都有条件：都不满足的记录无法创建`,
      `Every process on “${table}” has a condition: a record that meets none cannot be created`,
    ),
    hint: words('给最后一个流程去掉 when', 'Leave out the `when` of the last one'),
  }),
  severalFallbacks: (first: string): Said => ({
    code: 'SEVERAL_FALLBACKS',
    message: words(
      `流程“${first}”已经没有条件，这个流程永远轮不到`,
      `The process “${first}” has no condition already, so this one is never taken`,
    ),
    hint: words('请写 when，或合并两个流程', 'Write a `when`, or make one process of the two'),
  }),
  sameCondition: (first: string): Said => ({
    code: 'SAME_CONDITION',
    severity: 'warning',
    message: words(
      `流程“${first}”的条件相同，这个流程永远轮不到`,
      `The process “${first}” has the same condition, so this one is never taken`,
    ),
    hint: words('请改其中一个的 when', 'Change the `when` of one of them'),
  }),
  firstIsClosed: (key: string): Said => ({
    code: 'FIRST_STAGE_CLOSED',
    message: words(
      `第一个阶段“${key}”是结束阶段，记录一创建就关闭`,
      `The first stage “${key}” is a closed one, so records are closed from the start`,
    ),
  }),
  unreachable: (key: string): Said => ({
    code: 'UNREACHABLE_STAGE',
    severity: 'warning',
    message: words(`记录永远到不了阶段“${key}”`, `No record can ever reach the stage “${key}”`),
    hint: words(
      '它前面的阶段已经结束；请在 transitions 里加一条流转',
      'The stage before it is closed; add a transition to `transitions`',
    ),
  }),
  nobodysDeadline: (key: string): Said => ({
    code: 'DEADLINE_WITHOUT_PERSON',
    severity: 'warning',
    message: words(`阶段“${key}”有时限，但没有人负责`, `The stage “${key}” has a deadline but nobody is responsible`),
    hint: words('请写 assignee，或给表指定 owner', 'Fill in `assignee`, or give the table an `owner`'),
  }),
  emptyGate: {
    code: 'EMPTY_GATE',
    severity: 'warning',
    message: words('这个关卡什么也不要求', 'This gate demands nothing'),
    hint: words('请写 require 或 check', 'Write `require` or `check`'),
    fix: '',
  } as Said,
  impossibleGate: (key: string): Said => ({
    code: 'IMPOSSIBLE_GATE',
    message: words(`没有人能填写“${key}”：它的值是算出来的`, `Nobody can fill in “${key}”: its value is computed`),
    hint: words('请改为 check，写出它要满足的条件', 'Use `check` with the condition it must meet'),
    fix: '',
  }),
  formOfOther: (table: string, into: string): Said => ({
    code: 'FORM_OF_OTHER_TABLE',
    message: words(
      `这个表单属于表“${table}”，而检查点写入“${into}”`,
      `This form belongs to “${table}”, but the checkpoint goes into “${into}”`,
    ),
  }),
  checkpointUnlinked: (into: string, table: string): Said => ({
    code: 'CHECKPOINT_UNLINKED',
    message: words(
      `表“${into}”没有关联到“${table}”的字段，检查点找不到它的记录`,
      `“${into}” has no relation to “${table}”, so the checkpoint cannot find its record`,
    ),
    hint: words(`请在“${into}”里加一个关联字段`, `Add a relation to “${into}”`),
  }),
};
