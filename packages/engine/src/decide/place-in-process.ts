import type { Environment, Row, Values } from '@stepwell/expression';
import { refuse } from '../command/refusals.ts';
import type { Model, ProcessModel, StageModel, TableModel } from '../model/model.ts';
import { labelWords } from '../values/words.ts';
import { chooseProcess, stageOf, stageValues, stageWords } from './choose-process.ts';

/** Where a write puts a record: its process, and the stage it leaves and enters when it moves. */
export interface Placement {
  readonly process: ProcessModel;
  readonly from: StageModel | undefined;
  readonly to: StageModel;
  readonly moves: boolean;
  /** The values this gives the record. */
  readonly values: Values;
}

/** Judges process and stage of a candidate: undefined for a table without process. Refuses what no process allows. */
export function placeInProcess(
  model: Model,
  table: TableModel,
  write: { old: Row | null; row: Row; stage: unknown; environment: Environment; now: number },
): Placement | undefined {
  if (table.processes.length === 0 || !table.stageField) return undefined;
  const process = chooseProcess(table, write.environment);
  if (!process) throw refuse('NO_PROCESS');
  const before = write.old?.values[table.stageField];
  const to = target(table, process, write.stage, before);
  const from = write.old ? knownStage(table, before, process, write.old.values['process']) : undefined;
  const moves = from?.key !== to.key;
  if (moves) return { process, from, to, moves, values: stageValues(model, table, { process, stage: to, now: write.now }) };
  const switched = write.old?.values['process'] !== process.key;
  const {
    stage_entered_at: _entered,
    closed_at: _closed,
    ...values
  } = stageValues(model, table, { process, stage: to, now: write.now });
  return { process, from, to, moves, values: switched ? values : {} };
}

/** The stage asked for, else the present one, else the first. A stage that another process lacks must be named in the same write. */
function target(table: TableModel, process: ProcessModel, asked: unknown, before: unknown): StageModel {
  if (typeof asked === 'string') {
    const stage = stageOf(process, asked);
    if (!stage) throw refuse('NO_SUCH_STAGE', { why: whyNoStage(process, asked) });
    return stage;
  }
  if (typeof before !== 'string') return process.stages[0] as StageModel;
  const stage = stageOf(process, before);
  if (stage) return stage;
  const label = labelWords(table.fields.get(table.stageField as string)?.label, 'stage');
  const message = { 'zh-CN': '流程变了，请选择新流程里的阶段。', en: 'The process has changed: choose a stage of the new one.' };
  throw refuse('STAGE_NOT_READY', { missing: [{ kind: 'stage', key: 'stage', label, message }] });
}

function knownStage(table: TableModel, key: unknown, process: ProcessModel, old: unknown): StageModel | undefined {
  const former = table.processes.find((candidate) => candidate.key === old);
  return stageOf(former, key) ?? stageOf(process, key);
}

function whyNoStage(process: ProcessModel, asked: string) {
  const names = process.stages.map(stageWords);
  const words = {
    'zh-CN': `这个流程的阶段是：${names.map((name) => name['zh-CN']).join('、')}。没有“${asked}”。`,
    en: `The stages of this process are: ${names.map(({ en }) => en).join(', ')}; “${asked}” is not among them.`,
  };
  return { words };
}
