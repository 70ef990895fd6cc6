import { compileFormula, type Environment, type Values } from '@stepwell/expression';
import type { Model, ProcessModel, StageModel, TableModel } from '../model/model.ts';
import { labelWords } from '../values/words.ts';

/** The process of a new record: the first by order whose `when` holds; one without `when` is the fallback. */
export function chooseProcess(table: TableModel, environment: Environment): ProcessModel | undefined {
  const holds = (process: ProcessModel) => process.when === undefined || compileFormula(process.when)(environment) === true;
  return (
    table.processes.filter((process) => process.when !== undefined).find(holds) ??
    table.processes.find((process) => !process.when)
  );
}

/** A stage as people call it. */
export const stageWords = ({ key, definition }: StageModel) => labelWords(definition.label, key);

export const stageOf = (process: ProcessModel | undefined, key: unknown): StageModel | undefined =>
  process?.stages.find((stage) => stage.key === key);

/** The values that standing in a stage gives a record. */
export function stageValues(
  model: Model,
  table: TableModel,
  at: { process: ProcessModel; stage: StageModel; now: number },
): Values {
  const probability = table.fields.get('probability');
  const share = at.stage.probability;
  return {
    process: at.process.key,
    process_version: model.version,
    [table.stageField as string]: at.stage.key,
    category: at.stage.category,
    probability: share === undefined || !probability ? null : probability.type.read(share, probability.options, model.context),
    stage_entered_at: at.now,
    closed_at: at.stage.category === 'open' ? null : at.now,
  };
}
