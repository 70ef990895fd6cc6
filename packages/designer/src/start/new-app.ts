import { type AppFiles, applyOperations, type Operation, type Process, type Table } from '@stepwell/definition';
import { DONE } from '../editors/process/ending.ts';
import { processEditor } from '../editors/process/process-editor.ts';
import type { TradeRow } from '../editors/process/read-trade-table.ts';
import { operationsOfTrade, type TradeAnswers } from '../editors/process/trade-acts.ts';
import { formOfStages } from './stage-form.ts';

/** What every new app is asked. */
export interface AppName {
  readonly key: string;
  readonly name: string;
  /** The zone in which its days begin. */
  readonly timeZone: string;
}

type Files = Map<string, unknown>;

const both = (zh: string, en: string) => ({ 'zh-CN': zh, en });

/** An app with nothing but who may look after it. */
function bare({ key, name, timeZone }: AppName): Files {
  return new Map<string, unknown>([
    ['app.json', { key, label: name, version: '0.1.0', format: 1, timeZone, currency: 'CNY' }],
    ['roles/keeper.json', { key: 'keeper', label: both('管理员', 'Administrator'), admin: true }],
  ]);
}

/** Whoever works in the app: he sees and writes what is there, and changes nothing of the app. */
const memberOf = (table: string, home: string) => ({
  key: 'member',
  label: both('成员', 'Member'),
  home,
  tables: {
    [table]: { read: true, create: true, update: true, move: true, comment: true, history: true },
    user: { read: true },
  },
});

const STAGES = [
  { key: 'begin', label: both('待处理', 'To do') },
  { key: 'doing', label: both('处理中', 'In progress') },
  { key: 'done', label: DONE, category: 'won' },
];

/** The app with a table, a process on it, a board, a list and a form, all called as one record is called. */
function withProcess(name: AppName, record: string, more: (files: AppFiles, path: string) => readonly Operation[]): AppFiles {
  const files = bare(name);
  const made = processEditor.make?.(files, 'zh-CN');
  if (!made) throw new Error('Processes can be made');
  const { files: withIt } = applyOperations(files, made.operations);
  const { table } = withIt.get(made.path) as Process;
  const calling: Operation[] = [`tables/${table}.json`, made.path, `pages/${table}.json`].map((path) => ({
    op: 'set',
    at: `${path}#/label`,
    value: record,
  }));
  const roles: Operation[] = [
    { op: 'set', at: 'roles/member.json', value: memberOf(table, table) },
    { op: 'set', at: 'roles/keeper.json#/home', value: table },
  ];
  const { files: called } = applyOperations(withIt, [...calling, ...roles]);
  const { files: whole } = applyOperations(called, more(called, made.path));
  const form = formOfStages(whole.get(`tables/${table}.json`) as Table, whole.get(made.path) as Process);
  const list = {
    key: `${table}_list`,
    label: both(`全部${record}`, `All: ${record}`),
    table,
    widgets: [{ key: 'list', kind: 'table', at: [0, 0, 12, 10], data: { from: table }, columns: ['name', 'stage', 'owner'] }],
  };
  return new Map([...whole, [`forms/${table}.json`, form], [`pages/${list.key}.json`, list]]);
}

/** From nothing: records that go from to do to done. */
export const appFromNothing = (name: AppName, record: string): AppFiles =>
  withProcess(name, record, (_, path) => [{ op: 'set', at: `${path}#/stages`, value: STAGES }]);

/** From a pasted table of the trade: its stages, who is responsible, until when and with which outputs. */
export const appFromTrade = (
  name: AppName,
  record: string,
  { rows, ...answers }: TradeAnswers & { readonly rows: readonly TradeRow[] },
): AppFiles => withProcess(name, record, (files, path) => operationsOfTrade(rows, answers, { files, path }));

/** From a table that was made otherwise: its list, and who may work in it. */
export function appFromTable(
  name: AppName,
  table: { readonly key: string; readonly fields: readonly { readonly key: string }[] },
) {
  const files = bare(name);
  const { key, fields } = table;
  const list = {
    key: 'list',
    kind: 'table',
    at: [0, 0, 12, 8],
    data: { from: key },
    columns: fields.slice(0, 6).map((field) => field.key),
  };
  files.set(`tables/${key}.json`, table);
  files.set(`pages/${key}.json`, { key, label: name.name, table: key, widgets: [list] });
  files.set('roles/member.json', memberOf(key, key));
  files.set('roles/keeper.json', { ...(files.get('roles/keeper.json') as object), home: key });
  return files as AppFiles;
}

/** The same app under another name; its demo company stays where it was. */
export function cloneOf(bundle: { readonly [path: string]: unknown }, { key, name }: AppName): AppFiles {
  const files = new Map(Object.entries(bundle).filter(([path]) => !path.startsWith('demo/')));
  const info = files.get('app.json');
  if (typeof info !== 'object' || info === null) return files;
  const { label } = info as { readonly label?: unknown };
  // Who calls it as it was called keeps what it is called in the other language.
  const isSame = typeof label === 'object' && label !== null && Object.values(label).includes(name);
  files.set('app.json', { ...info, key, label: isSame ? label : name });
  return files;
}
