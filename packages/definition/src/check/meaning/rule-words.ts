import { type Said, words } from '../../walk/report.ts';

export const ruleWords = {
  needsTable: {
    code: 'MISSING_PROPERTY',
    message: words('缺少“table”：规则要写明看哪张表', '“table” is missing: a rule says which table it watches'),
  } as Said,
  oneHappening: (kinds: readonly string[]): Said => ({
    code: 'ONE_HAPPENING',
    message: words(
      `规则只等一件事，这里请写其中一个：${kinds.join('、')}`,
      `A rule waits for one thing; write one of: ${kinds.join(', ')}`,
    ),
  }),
  noStages: (on: string): Said => ({
    code: 'NO_STAGES',
    message: words(`这张表没有流程，“${on}”不会发生`, `There is no process on this table, so “${on}” never happens`),
    hint: words('请先给表加一个流程，或换一个触发时机', 'Put a process on the table, or wait for something else'),
  }),
  nothingBefore: {
    code: 'NOTHING_BEFORE',
    message: words(
      '只有新建和修改有“之前”，其他时机请去掉 phase',
      'Only creating and changing have a before; leave out `phase` here',
    ),
  } as Said,
  onlyAfter: (name: string, able: readonly string[]): Said => ({
    code: 'ONLY_AFTER',
    message: words(`“${name}”要在保存之后才能做`, `“${name}” can be done only after the record is saved`),
    hint: words(
      `保存之前能做的：${able.join('、')}；或去掉 phase`,
      `Before it is saved: ${able.join(', ')}; or leave out \`phase\``,
    ),
  }),
  doesNothing: {
    code: 'RULE_DOES_NOTHING',
    severity: 'warning',
    message: words('这条规则什么也不做', 'This rule does nothing'),
  } as Said,
};
