import { compileFormula, type Environment, type Row } from '@stepwell/expression';
import type { Missing } from '../command/refusal.ts';
import type { FieldModel, GateModel, StageModel, TableModel } from '../model/model.ts';
import { labelWords } from '../values/words.ts';
import { isBlank } from './check-values.ts';

/** What the gates on a way ask for and the record does not have, by how hard each gate insists. */
export interface GateFindings {
  readonly refuse: readonly Missing[];
  readonly reason: readonly Missing[];
  readonly warn: readonly Missing[];
}

/** What a gate may look at besides the record. */
export interface GateFacts {
  readonly table: TableModel;
  readonly row: Row;
  readonly environment: Environment;
  /** Today in the app's zone: gates ramp up by date. */
  readonly today: () => string;
  /** Keys of the checkpoints of the stage that are filled and not stale. */
  readonly checkpoints: ReadonlySet<string>;
}

const NOTHING: GateFindings = { refuse: [], reason: [], warn: [] };

/** What stands between a record and a move that leaves `from` (its exit gates, outputs, checkpoints) and enters `to`. */
export function gateFindings(facts: GateFacts, leaving: StageModel | undefined, entering: StageModel): GateFindings {
  const gates = [...(leaving ? exitGates(leaving) : []), ...entering.enter];
  if (gates.length === 0) return NOTHING;
  const found = gates.map((gate) => ({ force: forceOf(gate, facts.today), missing: missingOf(gate, facts, leaving) }));
  const pick = (force: string) => unique(found.filter((gate) => gate.force === force).flatMap((gate) => gate.missing));
  return { refuse: pick('refuse'), reason: pick('reason'), warn: pick('warn') };
}

/** A gate of later date only warns. */
const forceOf = ({ definition }: GateModel, today: () => string) =>
  definition.from !== undefined && today() < definition.from ? 'warn' : (definition.enforce ?? 'refuse');

/** Outputs and required checkpoints are exit gates without words of their own. */
function exitGates({ definition, exit }: StageModel): readonly GateModel[] {
  const checkpoints = (definition.checkpoints ?? []).filter((checkpoint) => checkpoint.required).map(({ key }) => key);
  const own = { definition: { require: { fields: definition.outputs ?? [], checkpoints } } };
  return [own, ...exit];
}

function missingOf(gate: GateModel, facts: GateFacts, leaving: StageModel | undefined): Missing[] {
  const { require } = gate.definition;
  const fields = (require?.fields ?? [])
    .filter((key) => isBlank(facts.row.values[key]))
    .map((key) => missingField(gate, facts.table, key));
  const checkpoints = (require?.checkpoints ?? [])
    .filter((key) => !facts.checkpoints.has(key))
    .map((key) => missingCheckpoint(gate, leaving, key));
  const failed = gate.check !== undefined && compileFormula(gate.check)(facts.environment) !== true;
  return [...fields, ...checkpoints, ...(failed ? [missingCheck(gate, facts.table)] : [])];
}

const sentence = (gate: GateModel, fallback: { 'zh-CN': string; en: string }) =>
  gate.definition.else === undefined ? fallback : labelWords(gate.definition.else, '');

function missingField(gate: GateModel, table: TableModel, key: string): Missing {
  const field = table.fields.get(key);
  const label = labelWords(field?.label, key);
  const kind = field?.type.group === 'file' ? 'file' : 'field';
  return { kind, key, label, message: sentence(gate, { 'zh-CN': `请填写“${label['zh-CN']}”`, en: `Fill in "${label.en}"` }) };
}

function missingCheckpoint(gate: GateModel, leaving: StageModel | undefined, key: string): Missing {
  const label = labelWords(leaving?.definition.checkpoints?.find((checkpoint) => checkpoint.key === key)?.label, key);
  return {
    kind: 'checkpoint',
    key,
    label,
    message: sentence(gate, { 'zh-CN': `请完成“${label['zh-CN']}”`, en: `Complete "${label.en}"` }),
  };
}

/** A failed condition is named by the first field of the record that someone could change to meet it. */
function missingCheck(gate: GateModel, table: TableModel): Missing {
  const fields = gate.check?.depends.fields.map((key) => table.fields.get(key)) ?? [];
  const field = fields.find((candidate): candidate is FieldModel => candidate !== undefined && !candidate.computed);
  const message = gate.words ?? { 'zh-CN': '条件未满足', en: 'A condition is not met' };
  const label = field ? labelWords(field.label, field.key) : { 'zh-CN': '条件', en: 'Condition' };
  return { kind: 'check', key: field?.key ?? 'check', label, message };
}

function unique(missing: readonly Missing[]): Missing[] {
  return [...new Map(missing.map((item) => [`${item.kind} ${item.key}`, item])).values()];
}
