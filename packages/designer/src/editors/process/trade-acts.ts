import type { AppFiles, Field, Operation, Process, Role, Stage } from '@stepwell/definition';
import { keyOfPath, partsIn } from '../../here/parts.ts';
import { type ReadTable, readTable } from '../../here/read-parts.ts';
import { usualPerson } from '../steps/new-action.ts';
import { keyFrom, uniqueKey } from '../unique-key.ts';
import { endingsOf, isEnd, openEnd } from './ending.ts';
import type { TradeRow } from './read-trade-table.ts';
import { sayings } from './sayings.ts';

/** What an output becomes: a field of a kind, or nothing where the record itself is the output. */
export type OutputKind = 'text' | 'select' | 'file' | 'none';

const FILE =
  /报告|报价单|合同|扫描件|文件|附件|图纸|纪要|方案|清单|单据|证明|document|report|quot|contract|file|drawing|minutes|proposal/i;
const LEVEL = /等级|级别|程度|优先|level|grade|priority/i;
const ITSELF = /(档案|记录|线索|客户|订单)(创建|建立|录入|登记)|创建.*(档案|记录)|record created/i;

/** What an output most likely is, and whether that should be asked. */
export function guessOutput(output: string): { readonly kind: OutputKind; readonly isSure: boolean } {
  if (ITSELF.test(output)) return { kind: 'none', isSure: false };
  if (FILE.test(output)) return { kind: 'file', isSure: true };
  return { kind: LEVEL.test(output) ? 'select' : 'text', isSure: false };
}

const LEVELS = [
  { key: 'high', label: { 'zh-CN': '高', en: 'High' } },
  { key: 'middle', label: { 'zh-CN': '中', en: 'Middle' } },
  { key: 'low', label: { 'zh-CN': '低', en: 'Low' } },
];
const ANSWERS = [
  { key: 'yes', label: { 'zh-CN': '是', en: 'Yes' } },
  { key: 'no', label: { 'zh-CN': '否', en: 'No' } },
];

/** What an output can be chosen from, until somebody says otherwise. */
export const choicesOf = (output: string) => (LEVEL.test(output) ? LEVELS : ANSWERS);

export interface TradeAnswers {
  /** Output as written → what it becomes. */
  readonly kinds: ReadonlyMap<string, OutputKind>;
  /** Whether a record that went through all stages of a table without an end is done; it is, unless somebody says otherwise. */
  readonly hasEnd?: boolean;
}

interface Ground {
  readonly files: AppFiles;
  /** The process whose stages the table becomes. */
  readonly path: string;
}

/** The operations that make a process of a table of the trade: roles and fields that are missing, then its stages. */
export function operationsOfTrade(
  rows: readonly TradeRow[],
  { kinds, hasEnd = true }: TradeAnswers,
  { files, path }: Ground,
): readonly Operation[] {
  const process = files.get(path) as Process;
  const tablePath = `tables/${process.table}.json`;
  const table = readTable(files.get(tablePath));
  const operations: Operation[] = [];
  const roleOf = rolesFor(files, { key: process.table, owner: usualPerson(table) }, operations);
  const fieldOf = fieldsFor(table, tablePath, operations);
  const keys = new Set<string>();
  const stages = rows.map((row): Stage => {
    // A stage that is named twice is two stages: the second is new.
    const former = process.stages.find((stage) => sayings(stage).includes(row.stage) && !keys.has(stage.key));
    const key =
      former?.key ?? uniqueKey(keyFrom(row.stage, 'stage'), new Set([...keys, ...process.stages.map((one) => one.key)]));
    keys.add(key);
    const { assignee: _assignee, due: _due, outputs: _outputs, ...kept } = former ?? {};
    const outputs = row.outputs.flatMap((output) => {
      const kind = kinds.get(output) ?? guessOutput(output).kind;
      return kind === 'none' ? [] : [fieldOf(output, kind)];
    });
    const who = row.responsible.map(roleOf);
    const assignee = who.length > 1 ? `[${who.join(', ')}]` : who[0];
    return {
      ...kept,
      key,
      label: former?.label ?? row.stage,
      ...(former === undefined && isEnd(row) && { category: 'won' }),
      ...(assignee !== undefined && { assignee }),
      ...(row.limit && { due: dueOf(row.limit, assignee ?? usualPerson(table)) }),
      ...(outputs.length > 0 && { outputs }),
    } as Stage;
  });
  const endings = hasEnd && openEnd(rows, process) !== undefined ? endingsOf(process, stages) : [];
  return [...operations, { op: 'set', at: `${path}#/stages`, value: [...stages, ...endings] }];
}

/** Who is late hears of it before, and then whoever leads the record's owner. */
function dueOf(limit: NonNullable<TradeRow['limit']>, assignee: string): Stage['due'] {
  const warn = { after: '75%', do: [{ notify: { to: assignee } }] };
  return { ...limit, steps: [warn] } as Stage['due'];
}

const OWNER = /^(本人|负责人|记录负责人|销售本人|owner|the owner)$/i;

const LEADER = /^(直属|直接)?(上级|主管|领导)(领导)?$|^(line |direct )?(manager|supervisor)$/i;

interface Owned {
  readonly key: string;
  /** Who has its records. */
  readonly owner: string;
}

/** Finds the people that a cell names; roles that are not there yet are made. */
export function rolesFor(files: AppFiles, table: Owned, operations: Operation[]): (name: string) => string {
  const roles = partsIn(files, 'roles');
  const known = new Map(roles.flatMap(({ path, content }) => sayings(content).map((name) => [name, keyOfPath(path)] as const)));
  const keys = new Set(roles.map(({ path }) => keyOfPath(path)));
  return (name) => {
    if (OWNER.test(name)) return table.owner;
    if (LEADER.test(name)) return `${table.owner}.manager`;
    let key = known.get(name);
    if (key === undefined) {
      key = uniqueKey(keyFrom(name, 'role'), keys);
      keys.add(key);
      known.set(name, key);
      const rights = { read: true, create: true, update: true };
      const role: Omit<Role, 'key'> = { label: name, tables: { [table.key]: rights, user: { read: true } } } as never;
      operations.push({ op: 'set', at: `roles/${key}.json`, value: role });
    }
    return `users('${key}')`;
  };
}

function fieldsFor(
  table: ReadTable,
  path: string,
  operations: Operation[],
): (name: string, kind: Exclude<OutputKind, 'none'>) => string {
  const known = new Map(table.fields.flatMap((field) => sayings(field).map((name) => [name, field.key] as const)));
  const keys = new Set(table.fields.map(({ key }) => key));
  return (name, kind) => {
    const former = known.get(name);
    if (former !== undefined) return former;
    const key = uniqueKey(keyFrom(name, kind), keys);
    keys.add(key);
    known.set(name, key);
    const field: Field = { key, type: kind, label: name, ...(kind === 'select' && { options: choicesOf(name) }) };
    operations.push({ op: 'insert', at: `${path}#/fields`, value: field });
    return key;
  };
}
