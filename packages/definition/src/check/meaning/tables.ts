import type { Problem } from '../../problem.ts';
import { type Field, KEY_PATTERN, type Table } from '../../shapes/index.ts';
import { COMPANION_KEYS } from '../../tables/companions.ts';
import type { FullField } from '../../tables/full-table.ts';
import { ORDINARY_TABLE_KEYS } from '../../tables/ordinary-tables.ts';
import { sqlName } from '../../tables/sql-name.ts';
import { RESERVED_FIELD_KEYS } from '../../tables/system-fields.ts';
import { type Facts, problemIn } from '../facts.ts';
import { tableWords } from './table-words.ts';

/** Tables and fields whose names or roles cannot work. */
export function checkTables(facts: Facts): readonly Problem[] {
  return [...facts.app.tables.flatMap((table) => checkTable(facts, table)), ...sameSqlNames(facts)];
}

function checkTable(facts: Facts, table: Table): readonly Problem[] {
  return [
    ...tableName(facts, table),
    ...table.fields.flatMap((field) => checkField(facts, table, field)),
    ...ownerType(facts, table),
    ...uniqueColumns(facts, table),
  ];
}

function tableName(facts: Facts, table: Table): readonly Problem[] {
  const isOrdinary = ORDINARY_TABLE_KEYS.includes(table.key);
  if (isOrdinary && !table.extends) return [problemIn(facts, table, '', tableWords.ordinary(table.key))];
  if (!isOrdinary && table.extends)
    return [problemIn(facts, table, '/extends', tableWords.nothingToExtend(table.key, ORDINARY_TABLE_KEYS))];
  return table.key === 'task' ? [problemIn(facts, table, '', tableWords.reserved('task'))] : [];
}

function checkField(facts: Facts, table: Table, field: Field): readonly Problem[] {
  const stage = facts.app.processes.find((process) => process.table === table.key);
  const isStage = stage !== undefined && (stage.field ?? 'stage') === field.key;
  const isTaken = RESERVED_FIELD_KEYS.has(field.key) || COMPANION_KEYS.has(field.key);
  return [
    ...(isTaken ? [problemIn(facts, field, '/key', tableWords.reserved(field.key))] : []),
    ...(isStage !== (field.type === STAGE_TYPE)
      ? [problemIn(facts, field, '/type', tableWords.stageType(field.key, isStage))]
      : []),
    ...lineFields(facts, field),
    ...inverseName(facts, field),
  ];
}

/** The field type by which a table may list its stage field. */
const STAGE_TYPE = 'stage';

function lineFields(facts: Facts, field: Field): readonly Problem[] {
  const types = new Map(facts.vocabulary.fields.map((type) => [type.name, type] as const));
  if (types.get(field.type)?.rows !== 'lines' || !Array.isArray(field['fields'])) return [];
  return (field['fields'] as Field[]).flatMap((inner) => {
    const isTaken = inner.key === 'id' || inner.key === 'parent' || FORMULA_WORDS.has(inner.key);
    return [
      ...(isTaken ? [problemIn(facts, inner, '/key', tableWords.reserved(inner.key))] : []),
      ...(types.get(inner.type)?.rows ? [problemIn(facts, inner, '/type', tableWords.noRowsInLines(inner.type))] : []),
      ...(inner.private ? [problemIn(facts, inner, '/private', tableWords.noPrivateInLines)] : []),
    ];
  });
}

const FORMULA_WORDS = new Set('record row rows me old and or not in implies where true false null'.split(' '));

/** The name a relation gives its other side must be free there. */
function inverseName(facts: Facts, field: Field): readonly Problem[] {
  const { inverse } = field;
  if (typeof inverse !== 'string') return [];
  if (!new RegExp(KEY_PATTERN).test(inverse) || RESERVED_FIELD_KEYS.has(inverse) || COMPANION_KEYS.has(inverse))
    return [problemIn(facts, field, '/inverse', tableWords.reserved(inverse))];
  const target = facts.understanding.tables.get(targetOf(facts, field));
  const there = target?.fields.get(inverse);
  if (!target || !there || isOtherSide(there, tableOf(facts, field), field.key)) return [];
  return [problemIn(facts, field, '/inverse', tableWords.inverseTaken(inverse, target.key))];
}

const isOtherSide = ({ system, definition }: FullField, table: string, key: string): boolean =>
  system && definition['table'] === table && [`${key} = record.id`, `record.id in ${key}`].includes(String(definition['match']));

function targetOf({ vocabulary, context }: Facts, field: Field): string {
  const type = vocabulary.fields.find(({ name }) => name === field.type)?.type(field, context);
  return type?.kind === 'ref' || type?.kind === 'rows' ? type.table : '';
}

const tableOf = ({ app }: Facts, field: Field): string => app.tables.find(({ fields }) => fields.includes(field))?.key ?? '';

function ownerType(facts: Facts, table: Table): readonly Problem[] {
  const owner = table.owner === undefined ? undefined : facts.understanding.schema.tables.get(table.key)?.fields.get(table.owner);
  const isUser = owner?.type.kind === 'ref' && owner.type.table === 'user';
  return owner && !isUser ? [problemIn(facts, table, '/owner', tableWords.ownerIsNoUser(table.owner ?? ''))] : [];
}

function uniqueColumns(facts: Facts, table: Table): readonly Problem[] {
  const fields = facts.understanding.tables.get(table.key)?.fields;
  return (table.unique ?? []).flatMap((keys, index) =>
    keys.flatMap((key, place) => {
      const field = fields?.get(key);
      const hasColumn = !field || (field.column && facts.understanding.computed.get(`${table.key}/${key}`)?.isStored !== false);
      return hasColumn ? [] : [problemIn(facts, table, `/unique/${index}/${place}`, tableWords.uniqueWithoutColumn(key))];
    }),
  );
}

/** Two tables of one SQL name: `a` with lines `b__c`, and `a__b` with lines `c`. */
function sameSqlNames(facts: Facts): readonly Problem[] {
  const { app } = facts;
  const names = app.tables.flatMap((table) => [
    { table, name: sqlName(app.info.key, table.key) },
    ...table.fields.map((field) => ({ table, name: sqlName(app.info.key, table.key, field.key) })),
  ]);
  const first = new Map<string, Table>();
  for (const { table, name } of names) if (!first.has(name)) first.set(name, table);
  const clash = names.find(({ table, name }) => first.get(name) !== table);
  return clash ? [problemIn(facts, clash.table, '', tableWords.sameSqlName(first.get(clash.name)!.key))] : [];
}
