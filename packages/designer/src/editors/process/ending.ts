import type { Process, Stage } from '@stepwell/definition';
import { uniqueKey } from '../unique-key.ts';
import type { TradeRow } from './read-trade-table.ts';
import { sayings } from './sayings.ts';

/** What the stage that ends a process is called until somebody says otherwise. */
export const DONE = { 'zh-CN': '已完成', en: 'Done' };

const ENDS =
  /^(已|全部)?(完成|完结|结束|结案|结单|关闭|归档|办结|成交|赢单)$|^(all )?(done|closed|finished|completed?|archived|won|the end)$/i;

const closes = ({ category = 'open' }: Stage): boolean => category !== 'open';

/** Whether a row is the end itself: it is called so, and nothing is left to be done there. */
export const isEnd = ({ stage, responsible, limit, unread, outputs }: TradeRow): boolean =>
  ENDS.test(stage) && responsible.length === 0 && outputs.length === 0 && limit === undefined && unread === undefined;

/** The stage after which nothing is said to come, where a table does not say how a record is done. */
export function openEnd(rows: readonly TradeRow[], process?: Process): string | undefined {
  const named = (process?.stages ?? []).filter((stage) => rows.some((row) => sayings(stage).includes(row.stage)));
  return rows.some(isEnd) || named.some(closes) ? undefined : rows.at(-1)?.stage;
}

/** The stages that end a process besides those a table names: those it has, and one for what is done. */
export function endingsOf(process: Process, stages: readonly Stage[]): readonly Stage[] {
  const taken = new Set(stages.map(({ key }) => key));
  const own = process.stages.filter((stage) => closes(stage) && !taken.has(stage.key));
  if ([...own, ...stages].some(({ category }) => category === 'won')) return own;
  const key = uniqueKey('done', [...taken, ...process.stages.map((stage) => stage.key)]);
  return [{ key, label: DONE, category: 'won' }, ...own];
}
