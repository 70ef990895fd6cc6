import { compileFormula, type Formula } from '@stepwell/expression';
import type { Problem } from '../../problem.ts';
import type { Gate, Process, Stage, TableRights } from '../../shapes/index.ts';
import { checkSite } from '../../walk/formulas-of.ts';
import type { FormulaSite } from '../../walk/site.ts';
import { type Facts, problemIn } from '../facts.ts';
import { gateWords } from './gate-words.ts';

/** Gates that nobody can pass: a condition that never holds, a field that no role may write or that is locked where it is demanded. */
export function checkGates(facts: Facts): readonly Problem[] {
  return facts.app.processes.flatMap((process) =>
    process.stages.flatMap((stage) => [
      ...(stage.enter ?? []).flatMap((gate) => checkGate(facts, process, gate)),
      ...(stage.exit ?? []).flatMap((gate) => [...checkGate(facts, process, gate), ...lockedHere(facts, stage, gate)]),
      ...unwritten(facts, process, { keys: stage.outputs ?? [], holder: stage, below: '/outputs' }),
    ]),
  );
}

function checkGate(facts: Facts, process: Process, gate: Gate): readonly Problem[] {
  const keys = gate.require?.fields ?? [];
  return [
    ...(neverHolds(facts, gate) ? [problemIn(facts, gate, '/check', gateWords.neverHolds)] : []),
    ...unwritten(facts, process, { keys, holder: gate, below: '/require/fields' }),
  ];
}

/** Whether the condition of a gate reads nothing and does not hold. */
function neverHolds({ walk, understanding, vocabulary }: Facts, gate: Gate): boolean {
  if (gate.check === undefined) return false;
  const site = walk.sites.find(
    (one): one is FormulaSite => one.kind === 'formula' && one.at.holder === gate && one.at.key === 'check',
  );
  const formula = site && understanding.probe((schema) => checkSite(site, schema, vocabulary)).result.formula;
  return formula !== undefined && isConstant(formula) && compileFormula(formula)(NOWHERE) !== true;
}

/** A constant asks nothing of what is around it. */
const NOWHERE = {} as Parameters<ReturnType<typeof compileFormula>>[0];

function isConstant({ depends, clock, readsMe }: Formula): boolean {
  const { fields, one, many, parameters, scopes = {} } = depends;
  const isRead = [one, many, scopes].some((names) => Object.keys(names).length > 0);
  return !(clock || readsMe || isRead) && fields.length === 0 && parameters.length === 0;
}

interface Demanded {
  readonly keys: readonly string[];
  readonly holder: object;
  readonly below: string;
}

/** Fields that must be filled in and that nobody who works with the records may write. */
function unwritten(facts: Facts, process: Process, demanded: Demanded): readonly Problem[] {
  const { keys, holder, below } = demanded;
  const { table } = process;
  const rights = facts.app.roles.flatMap(({ admin, tables }) => (admin || !tables?.[table] ? [] : [tables[table]]));
  const writers = rights.filter(({ create, update }) => isGiven(create) || isGiven(update));
  // Where nobody writes the table at all its administrators do.
  const isForbidden = (key: string) => writers.length > 0 && !writers.some((one) => mayWrite(one, key));
  return keys.flatMap((key, index) => {
    const said = isArchived(facts, table, key) ? gateWords.archived(key) : isForbidden(key) && gateWords.nobodyMayWrite(key);
    return said ? [problemIn(facts, holder, `${below}/${index}`, said)] : [];
  });
}

const isArchived = ({ app }: Facts, table: string, key: string): boolean =>
  app.tables.find((one) => one.key === table)?.fields.some((field) => field.key === key && field.archived === true) ?? false;

const isGiven = (right: unknown): boolean => right !== undefined && right !== false;
const mayWrite = ({ fields }: TableRights, key: string): boolean => fields?.[key]?.update !== false;

/** What is demanded on leaving a stage and cannot be written in it. */
function lockedHere(facts: Facts, { lock = [] }: Stage, gate: Gate): readonly Problem[] {
  return (gate.require?.fields ?? []).flatMap((key, index) =>
    lock.includes(key) ? [problemIn(facts, gate, `/require/fields/${index}`, gateWords.lockedHere(key))] : [],
  );
}
