import {
  blank,
  checkFormula,
  type FieldSchema,
  type Formula,
  type Logic,
  parseFormula,
  type Schema,
  toLogic,
} from '@stepwell/expression';
import type { Label } from '../shapes/index.ts';
import type { FullField, FullTable } from '../tables/full-table.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { canBeStored } from './can-be-stored.ts';

/** The formula of a field, once it is understood. */
export interface Computed {
  readonly formula: Formula;
  /** Of a score: what each factor gives. */
  readonly parts: readonly { readonly key: string; readonly label: Label; readonly formula: Formula }[];
  /** Kept in a column and maintained; else computed whenever it is read. */
  readonly isStored: boolean;
}

/** The finding of the types of formula fields while it is under way. */
export interface Computing {
  readonly schema: Schema;
  readonly vocabulary: Vocabulary;
  /** The fields being checked now, each asked for by the one before it. */
  readonly busy: string[];
  readonly computed: Map<string, Computed>;
  readonly circles: (readonly string[])[];
  readonly broken: Set<string>;
  /** Becomes true when something asks for a field that is broken: what it then finds wrong may be no fault of its own. */
  hasMetBroken: boolean;
}

export interface Standing {
  readonly table: FullTable;
  readonly field: FullField;
  readonly base: Pick<FieldSchema, 'key' | 'label' | 'column'>;
}

const nameOf = ({ table, base }: Standing): string => `${table.key}/${base.key}`;

/** A formula field whose type is found when it is first asked for; blank when that cannot be. */
export function computedField(computing: Computing, standing: Standing): FieldSchema {
  const found = () => find(computing, standing);
  return {
    ...standing.base,
    get type() {
      return found()?.formula.type ?? blank;
    },
    get formula() {
      const computed = found();
      return computed?.isStored === false ? computed.formula.logic : undefined;
    },
    get reads() {
      return found()?.formula.clock ?? undefined;
    },
  };
}

/** A field that is there but cannot be used: whoever asks for it meets something broken. */
export const lostField = (computing: Computing, key: string): FieldSchema => ({
  key,
  get type() {
    computing.hasMetBroken = true;
    return blank;
  },
});

function find(computing: Computing, standing: Standing): Computed | undefined {
  const name = nameOf(standing);
  const known = computing.computed.get(name);
  if (known) return known;
  if (!computing.broken.has(name) && computing.busy.includes(name)) noteCircle(computing, name);
  if (computing.broken.has(name)) {
    computing.hasMetBroken = true;
    return undefined;
  }
  computing.busy.push(name);
  const computed = compute(computing, standing);
  computing.busy.pop();
  if (computed && !computing.broken.has(name)) computing.computed.set(name, computed);
  else computing.broken.add(name);
  return computing.computed.get(name);
}

function noteCircle(computing: Computing, name: string): void {
  const circle = computing.busy.slice(computing.busy.indexOf(name));
  computing.circles.push(circle);
  for (const member of circle) computing.broken.add(member);
}

function compute(computing: Computing, { table, field }: Standing): Computed | undefined {
  const computation = computationOf(computing, field);
  const formula = computation && check(computing, table, computation.value);
  if (!formula) return undefined;
  const parts = (computation.parts ?? []).flatMap(({ key, label, value }) => {
    const part = check(computing, table, value);
    return part ? [{ key, label, formula: part }] : [];
  });
  return { formula, parts, isStored: canBeStored(formula, table, computing) };
}

/** The field's JSON-Logic, or undefined when a formula in its options cannot even be read. */
function computationOf({ vocabulary }: Computing, field: FullField) {
  let isReadable = true;
  const logic = (formula: unknown): Logic => {
    if (typeof formula !== 'string') return formula as Logic;
    const { node } = parseFormula(formula, vocabulary.operators);
    if (!node) isReadable = false;
    return node ? toLogic(node) : null;
  };
  const computation = field.type.computes?.(field.options, logic);
  return isReadable ? computation : undefined;
}

const check = ({ schema, vocabulary }: Computing, table: FullTable, logic: Logic): Formula | undefined =>
  checkFormula(logic, { schema, scope: { table: table.key, allows: { me: false } }, operators: vocabulary.operators }).formula;
