import { type Limit, readLimit } from '../process/limit.ts';
import { columnsOf, listOf } from '../process/read-trade-table.ts';

/** One row of the second table of the trade: warning · trigger · action · role. */
export interface WarningRow {
  readonly warning: string;
  readonly trigger: string;
  readonly action: string;
  readonly roles: readonly string[];
  /** How long, as far as the trigger says it. */
  readonly limit?: Limit;
}

type Column = 'warning' | 'trigger' | 'action' | 'role';

/** More is no table of warnings, and none is called by a paragraph. */
const MOST_WARNINGS = 100;
const LONGEST_NAME = 100;

const HEADS: readonly (readonly [Column, RegExp])[] = [
  ['trigger', /触发|条件|情形|trigger|condition|when/i],
  ['action', /动作|响应|措施|处理|行动|action|response|measure/i],
  ['role', /角色|责任|负责|对象|接收|role|who|owner|responsible/i],
  ['warning', /预警|告警|提醒|异常|事项|类型|名称|warning|alert|name|type/i],
];

/** What a pasted table of warnings says, row by row; undefined when its head names no warnings and triggers. */
export function readWarningTable(cells: readonly (readonly string[])[]): readonly WarningRow[] | undefined {
  const [head = [], ...rows] = cells;
  const columns = columnsOf(head, HEADS);
  if (!columns.has('warning') || !columns.has('trigger')) return undefined;
  const read = rows.flatMap((row): WarningRow[] => {
    const at = (column: Column) => row[columns.get(column) ?? -1] ?? '';
    const [warning, trigger] = [at('warning'), at('trigger')];
    if (warning === '') return [];
    const limit = readLimit(trigger);
    return [{ warning, trigger, action: at('action'), roles: listOf(at('role')), ...(limit && { limit }) }];
  });
  const isTable = read.length > 0 && read.length <= MOST_WARNINGS && read.every((row) => row.warning.length <= LONGEST_NAME);
  return isTable ? read : undefined;
}
