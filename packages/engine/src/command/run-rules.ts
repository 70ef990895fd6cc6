import { compileFormula, type Row } from '@stepwell/expression';
import { runActions } from '../actions/run-actions.ts';
import type { RuleModel, TableModel } from '../model/model.ts';
import { labelWords } from '../values/words.ts';
import { type Happening, NO_RECORD, waitsFor } from './happening.ts';
import { loadSettled } from './load.ts';
import { refuse } from './refusals.ts';
import { BUDGET, type Work } from './work.ts';

/** Runs the rules that wait for what happened, by key; each sees what those before it wrote. */
export async function runRules(work: Work, happening: Happening): Promise<void> {
  const { table, id, led } = happening;
  for (const rule of table.rules) {
    if (rule.isBefore || !waitsFor(rule, happening)) continue;
    const row = await loadSettled(work, table, id);
    if (!row) return;
    const scopes = { old: happening.old ?? NO_RECORD };
    if (rule.when && compileFormula(rule.when)(work.environment(row, scopes)) !== true) continue;
    // What is computed anew because of it is led to by it too.
    work.led = [...led, rule.key];
    work.ran += 1;
    demandEnd(work, table);
    await runRule(work, { rule, table, row, scopes });
  }
}

interface Running {
  readonly rule: RuleModel;
  readonly table: TableModel;
  readonly row: Row;
  readonly scopes: { readonly old: Row };
}

/** Does what a rule says; the audit tells that it did. */
async function runRule(work: Work, { rule, table, row, scopes }: Running): Promise<void> {
  const cause = `rule:${rule.key}`;
  await work.asApp(cause, () => {
    const entry = {
      what: 'rule-ran',
      table: table.key,
      record: row.values['id'] as string,
      new: { rule: rule.key, on: rule.on },
    };
    return work.apply([work.audit(entry)]);
  });
  const label = labelWords(rule.label, rule.key);
  const name = String(row.values[table.title] ?? '');
  const occasion = { 'zh-CN': `${label['zh-CN']}：${name}`, en: `${label.en}: ${name}` };
  await runActions(work, rule.actions, { table, row, scopes, cause, occasion });
}

/** Rules that set one another off without end are refused, and which. */
function demandEnd({ led, ran }: Work, table: TableModel): void {
  if (led.length <= BUDGET.depth && ran <= BUDGET.effects) return;
  const round = led.slice(led.lastIndexOf(led.at(-1) ?? '', -2));
  const way = (round.length > 1 ? round : led).join(' → ');
  const words = { 'zh-CN': `规则互相触发，停不下来：${way}。`, en: `Rules set one another off without end: ${way}.` };
  throw refuse('TOO_MUCH_WORK', { why: { words, values: { table: table.key, rules: led } } });
}
