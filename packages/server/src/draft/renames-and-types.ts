import { type Renamed, renamesBetween } from '@stepwell/definition';
import type { Model, Retype } from '@stepwell/engine';
import type { Words } from '@stepwell/expression';
import { choicesOf } from '@stepwell/fields';
import { type MigrationStep, nameOf, pathOf } from './migration-step.ts';

/** What is called otherwise and keeps what records hold of it. */
export function renameSteps(before: Model, after: Model): readonly MigrationStep[] {
  return renamesBetween(before.app, after.app).flatMap((renamed) => renameStep(before, after, renamed) ?? []);
}

function renameStep(before: Model, after: Model, renamed: Renamed): MigrationStep | undefined {
  const found = FINDERS[renamed.kind as keyof typeof FINDERS]?.(before, after, renamed);
  if (!found) return undefined;
  const { name, keeps, ...step } = found;
  return {
    ...step,
    kind: 'renamed',
    severity: 'warning',
    say: (count) => ({
      'zh-CN': `${name['zh-CN']}的键由“${renamed.was}”改为“${renamed.key}”，${keeps['zh-CN'](count)}。`,
      en: `The key of ${name.en} changes from “${renamed.was}” to “${renamed.key}”; ${keeps.en(count)}.`,
    }),
  };
}

interface Found extends Pick<MigrationStep, 'path' | 'table' | 'count'> {
  readonly name: Words;
  readonly keeps: { readonly 'zh-CN': (count: number) => string; readonly en: (count: number) => string };
}

const STAY: Found['keeps'] = {
  'zh-CN': (count) => `${count} 条记录原样保留`,
  en: (count) => `its ${count} records stay as they are`,
};
const FOLLOW: Found['keeps'] = { 'zh-CN': (count) => `${count} 条记录一起改过来`, en: (count) => `${count} records follow` };

type Finder = (before: Model, after: Model, renamed: Renamed) => Found | undefined;

const FINDERS: { readonly [kind in 'table' | 'field' | 'stage' | 'option' | 'process']: Finder } = {
  table: (before, _, { was, key }) => {
    const table = before.tables.get(was);
    const name = table && nameOf(table);
    return name && { name: called('表', 'the table', name), keeps: STAY, path: `tables/${key}.json`, table: was, count: 'all' };
  },
  field: (before, after, { was, within = '', key }) => {
    const [table, next] = [formerTable(before, after, within), after.tables.get(within)];
    const field = table?.fields.get(was);
    if (!table || !next || !field?.column) return undefined;
    const path = pathOf(next, key);
    return { name: called('字段', 'the field', nameOf(field)), keeps: STAY, path, table: table.key, count: { filled: was } };
  },
  stage: (before, after, { was, within = '' }) => {
    const table = formerTable(before, after, within);
    const process = table?.processes.find(({ stages }) => stages.some((stage) => stage.key === was));
    const stage = process?.stages.find((one) => one.key === was);
    if (!table || !process || !stage) return undefined;
    const path = `processes/${process.key}.json#/stages/@${stage.definition.id ?? was}`;
    const name = called('阶段', 'the stage', nameOf({ ...stage.definition, key: was }));
    return { name, keeps: FOLLOW, path, table: table.key, count: { stage: was, process: process.key } };
  },
  option: (before, after, { was, within = '' }) => {
    const [owner = '', key = ''] = within.split('/');
    const [table, next] = [formerTable(before, after, owner), after.tables.get(owner)?.fields.get(key)];
    const field = [...(table?.fields.values() ?? [])].find(({ column }) => column === next?.column);
    const option = field && choicesOf(field.options).find((one) => one.key === was);
    if (!table || !field || !option || table.kind !== 'table') return undefined;
    const path = `${pathOf(table, field.key)}/options/@${was}`;
    return {
      name: called('选项', 'the option', nameOf(option)),
      keeps: FOLLOW,
      path,
      table: table.key,
      count: { option: was, field: field.key },
    };
  },
  process: (before, _, { was, key }) => {
    const table = [...before.tables.values()].find(({ processes }) => processes.some((one) => one.key === was));
    const process = table?.processes.find((one) => one.key === was);
    if (!table || !process) return undefined;
    const name = called('流程', 'the process', nameOf({ ...process.definition, key: was }));
    return { name, keeps: FOLLOW, path: `processes/${key}.json`, table: table.key, count: { process: was } };
  },
};

const called = (zh: string, en: string, name: Words): Words => ({ 'zh-CN': `${zh}“${name['zh-CN']}”`, en: `${en} “${name.en}”` });

const formerTable = (before: Model, after: Model, key: string) => {
  const name = after.tables.get(key)?.sqlName;
  return [...before.tables.values()].find((table) => table.sqlName === name);
};

/** A field whose values are converted: an error while it is not known that some are lost. */
export function retyped(retype: Retype): MigrationStep {
  const { before, from, to, table } = retype;
  const [name, was, is] = [nameOf(to), from.type.label, to.type.label];
  return {
    kind: 'field_retyped',
    severity: 'warning',
    path: pathOf(table, to.key),
    table: before.key,
    count: { filled: from.key },
    retype,
    say: (count) => ({
      'zh-CN': `“${name['zh-CN']}”由${was['zh-CN']}改为${is['zh-CN']}，${count} 条记录的值将会转换；原来的值另外保留，回到以前的版本时还在。`,
      en: `“${name.en}” changes from ${was.en} to ${is.en}; the values of ${count} records are converted. What they were is kept aside for the way back.`,
    }),
  };
}
