import { type AppFiles, below, type Field, type Form, type Operation, type Process, type Table } from '@stepwell/definition';
import { choicesOf } from '@stepwell/fields';
import { keyOfPath, partsIn } from '../../../here/parts.ts';
import { processesIn, type ReadTable, tableIn } from '../../../here/read-parts.ts';
import { addItems } from '../../form/form-acts.ts';
import { endOf, isDrawable, lengthIn, unitsOf } from '../../form/layout-units.ts';
import { keyFrom, uniqueKey } from '../../unique-key.ts';
import { sayings } from '../sayings.ts';

/** Which records get steps of their own. */
export interface VariantAnswers {
  /** The field that tells them apart; left out where a new one is made. */
  readonly field?: string;
  /** What a new field is called. */
  readonly fieldName: string;
  /** The choice of the field that they have, as it is called; one that is not there yet is added. */
  readonly choice: string;
}

type Choices = readonly { readonly key: string; readonly label?: unknown }[];

const USUAL = { key: 'usual', label: { 'zh-CN': '常规', en: 'Usual' } };
/** Keys that every table with a process has already. */
const TAKEN = ['id', 'version', 'stage', 'process', 'category', 'owner'];

/** The fields of a table by which records can be told apart: one choice each. */
export const tellingFields = (table: Partial<Pick<Table, 'fields'>> | undefined): readonly Field[] =>
  (table?.fields ?? []).filter(({ type, archived }) => type === 'select' && archived !== true);

export const choicesIn = (field: Field | undefined): Choices =>
  choicesOf(field ?? {}).map((choice) => ({ label: choice.key, ...choice }));

/** The processes of a table, and their files. */
export const processesOf = (files: AppFiles, table: string): readonly { readonly path: string; readonly process: Process }[] =>
  processesIn(files).filter(({ process }) => process.table === table);

/** Whether another process of the table has the stage too: what speaks of it then finds it there. */
export const stageElsewhere = (files: AppFiles, { table }: Process, key: string): boolean =>
  processesOf(files, table).filter(({ process }) => process.stages.some((stage) => stage.key === key)).length > 1;

/** Steps of their own for records with a choice: they begin as a copy of the steps there are. Undefined where nothing is called. */
export function variantOf(
  files: AppFiles,
  path: string,
  answers: VariantAnswers,
): { readonly path: string; readonly operations: readonly Operation[] } | undefined {
  const { id: _id, ...process } = files.get(path) as Process;
  const table = tableIn(files, process.table);
  const choice = answers.choice.trim();
  const told = table && tell(files, table, process.table, { ...answers, choice });
  if (!told || choice === '') return undefined;
  const keys = partsIn(files, 'processes').map((part) => keyOfPath(part.path));
  const key = uniqueKey(`${process.key ?? keyOfPath(path)}_2`, keys);
  const order = Math.max(0, ...processesOf(files, process.table).map((one) => one.process.order ?? 0)) + 1;
  const value = { ...process, key, label: choice, order, when: `${told.field} = '${told.choice}'` };
  const made = `processes/${key}.json`;
  return { path: made, operations: [...told.operations, { op: 'set', at: made, value }] };
}

interface Told {
  readonly field: string;
  readonly choice: string;
  readonly operations: readonly Operation[];
}

/** The field and the choice, made where they are missing. */
function tell(
  files: AppFiles,
  table: ReadTable,
  tableKey: string,
  { field, fieldName, choice }: VariantAnswers,
): Told | undefined {
  const fields = below(`tables/${tableKey}.json`, 'fields');
  const found = table.fields.find(({ key }) => key === field);
  if (field !== undefined && !found) return undefined;
  const choices = choicesIn(found);
  const there = choices.find((one) => sayings(one).includes(choice));
  if (found && there) return { field: found.key, choice: there.key, operations: [] };
  const named = keyFrom(choice, 'line');
  const key = uniqueKey(named, [...choices.map((one) => one.key), USUAL.key]);
  const option = { key, label: choice };
  if (found) {
    const at = below(fields, `@${found.key}`, 'options');
    return { field: found.key, choice: key, operations: [{ op: 'insert', at, value: option }] };
  }
  const label = fieldName.trim();
  if (label === '') return undefined;
  const made = uniqueKey(keyFrom(label, 'line'), [...table.fields.map((one) => one.key), ...TAKEN]);
  const value = { key: made, type: 'select', label, options: [USUAL, option], default: USUAL.key };
  const operations: Operation[] = [{ op: 'insert', at: fields, value }, ...onForms(files, tableKey, made)];
  return { field: made, choice: key, operations };
}

/** Whoever fills in a form of the table is asked for the field at the end of its first card. */
const onForms = (files: AppFiles, table: string, field: string): readonly Operation[] =>
  partsIn(files, 'forms').flatMap(({ path, content }) => {
    if (!isDrawable(content) || (content as Form).table !== table) return [];
    const [first] = unitsOf(path, content);
    return first ? addItems(endOf(first), [field], lengthIn(path, content)).operations : [];
  });
