import type { Expression } from '@stepwell/expression';
import { listsChoices } from '@stepwell/fields';
import type { Facts } from '../check/facts.ts';
import { processesOf } from '../tables/full-tables.ts';
import { stageKey } from '../tables/system-fields.ts';
import { keyAlone, type Speaking, type Thing } from './thing.ts';

type Spoken = Pick<Speaking, 'things' | 'respelled'>;

/** What the keys are of that a field holds; undefined where its values are no keys. */
export function spokenIn(facts: Facts, table: string, field: string, key: string): Spoken | undefined {
  const full = facts.understanding.tables.get(table);
  if (!full) return undefined;
  if (full.kind === 'companion') return spokenInCompanion(facts, { table: full.parent, companion: full.sqlName, field }, key);
  const found = full.fields.get(field);
  const processes = processesOf(facts.app, table);
  if (processes.length > 0 && field === stageKey(processes)) return keyAlone({ kind: 'stage', within: table, key });
  if (found?.system && field === 'process') return keyAlone({ kind: 'process', key });
  const kind = OF_PEOPLE.get(`${table}/${field}`);
  if (kind) return keyAlone({ kind, key });
  return found && listsChoices(found.type) ? keyAlone({ kind: 'option', within: `${table}/${field}`, key }) : undefined;
}

/** Fields that every app has and that hold keys of its parts. */
const OF_PEOPLE: ReadonlyMap<string, Thing['kind']> = new Map([
  ['user/roles', 'role'],
  ['user/calendar', 'calendar'],
  ['department/calendar', 'calendar'],
]);

interface InCompanion {
  readonly table: string | undefined;
  readonly companion: string;
  readonly field: string;
}

function spokenInCompanion(facts: Facts, { table, companion, field }: InCompanion, key: string): Spoken | undefined {
  if (table === undefined) return undefined;
  const kind = IN_COMPANIONS.get(`${companion}/${field}`);
  if (kind === 'timeout') return spokenTimeout(facts, key);
  if (kind === 'stage' || kind === 'field') return keyAlone({ kind, within: table, key });
  return kind && keyAlone({ kind, key });
}

const IN_COMPANIONS: ReadonlyMap<string, Thing['kind']> = new Map([
  ['_moves/stage', 'stage'],
  ['_moves/from', 'stage'],
  ['_moves/to', 'stage'],
  ['_moves/process', 'process'],
  ['_tasks/stage', 'stage'],
  ['_timers/timeout', 'timeout'],
  ['_changes/field', 'field'],
]);

/** The key of a timeout: its own, or `process.stage` of a stage's deadline. */
export function spokenTimeout({ app }: Pick<Facts, 'app'>, key: string): Spoken {
  const [process = '', stage] = key.split('.');
  if (stage === undefined) return keyAlone({ kind: 'timeout', key });
  const table = app.processes.find((one) => one.key === process)?.table ?? '';
  const [first, second] = [
    { kind: 'process', key: process },
    { kind: 'stage', within: table, key: stage },
  ] satisfies Thing[];
  return {
    things: [first as Thing, second as Thing],
    respelled: (newName) => `${newName(first as Thing) ?? process}.${newName(second as Thing) ?? stage}`,
  };
}

/** The fields (`table`, `field`) whose values an expression may give as they are. */
export function fieldsGiving(
  facts: Facts,
  expression: Expression,
  seen = new Set<string>(),
): readonly (readonly [string, string])[] {
  const within = (parts: readonly Expression[]) => parts.flatMap((part) => fieldsGiving(facts, part, seen));
  switch (expression.kind) {
    case 'field':
      return fieldAndBehind(facts, expression, seen);
    case 'if':
      return within([...expression.branches.map(({ result }) => result), expression.otherwise]);
    case 'coalesce':
      return within(expression.operands);
    case 'list':
      return within(expression.items);
    case 'within':
    case 'aggregate':
      return expression.body ? within([expression.body]) : [];
    default:
      return [];
  }
}

/** A field; of a formula that is kept, the fields whose values it gives too. */
function fieldAndBehind(
  facts: Facts,
  { table, field }: { readonly table: string; readonly field: string },
  seen: Set<string>,
): readonly (readonly [string, string])[] {
  const name = `${table}/${field}`;
  const behind = facts.understanding.computed.get(name);
  if (seen.has(name)) return [];
  seen.add(name);
  return [[table, field], ...(behind ? fieldsGiving(facts, behind.formula.expression, seen) : [])];
}

/** What a key speaks of that stands beside values of these fields. */
export function spokenAmong(facts: Facts, fields: readonly (readonly [string, string])[], key: string): Spoken | undefined {
  for (const [table, field] of fields) {
    const spoken = spokenIn(facts, table, field, key);
    if (spoken && isThere(facts, spoken.things)) return spoken;
  }
  return undefined;
}

/** Whether everything that is spoken of is there: a text beside a field may be no key of it. */
function isThere(facts: Facts, things: readonly Thing[]): boolean {
  return things.every(({ kind, within = '', key }) => {
    if (kind === 'stage') return processesOf(facts.app, within).some(({ stages }) => stages.some((stage) => stage.key === key));
    if (kind === 'field') return facts.understanding.tables.get(within)?.fields.has(key) ?? false;
    return true;
  });
}
