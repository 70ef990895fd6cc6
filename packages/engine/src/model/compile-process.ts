import type { Gate, Process, Stage } from '@stepwell/definition';
import { compileActions } from './compile-actions.ts';
import { type Compiling, optionalFormula } from './compiling.ts';
import { conditionWords } from './condition-words.ts';
import type { GateModel, ProcessModel, StageModel } from './model.ts';

/** A process with its conditions understood. */
export function compileProcess(compiling: Compiling, process: Process): ProcessModel {
  const transitions = process.transitions?.map((definition) =>
    Object.freeze({ definition, ...optionalFormula(compiling, definition, 'when') }),
  );
  return Object.freeze({
    key: process.key,
    definition: process,
    ...optionalFormula(compiling, process, 'when'),
    stages: process.stages.map((stage) => compileStage(compiling, stage, process.table)),
    ...(transitions ? { transitions } : {}),
  });
}

function compileStage(compiling: Compiling, stage: Stage, table: string): StageModel {
  return Object.freeze({
    key: stage.key,
    definition: stage,
    category: stage.category ?? 'open',
    ...(stage.probability === undefined ? {} : { probability: stage.probability }),
    enter: (stage.enter ?? []).map((gate) => compileGate(compiling, table, gate)),
    exit: (stage.exit ?? []).map((gate) => compileGate(compiling, table, gate)),
    ...optionalFormula(compiling, stage, 'assignee'),
    actions: compileActions(compiling, stage.do, table),
  });
}

function compileGate(compiling: Compiling, table: string, gate: Gate): GateModel {
  const { check } = optionalFormula(compiling, gate, 'check');
  return Object.freeze({ definition: gate, ...(check ? { check, words: conditionWords(compiling, table, gate, check) } : {}) });
}
