import type { Due, Process, Stage, Timeout, TimeoutStep } from '@stepwell/definition';
import { checkFormula, type Formula } from '@stepwell/expression';
import { compileActions } from './compile-actions.ts';
import { type Compiling, optionalFormula, requiredFormula } from './compiling.ts';
import type { TimeoutModel, TimeoutStepModel } from './model.ts';

/** The timeouts on a table: its own, and the deadlines of its stages. */
export function compileTimeouts(compiling: Compiling, table: string): readonly TimeoutModel[] {
  const { app } = compiling;
  const own = app.timeouts.filter((timeout) => timeout.table === table).map((timeout) => compileTimeout(compiling, timeout));
  const processes = app.processes.filter((process) => process.table === table);
  const deadlines = processes.flatMap((process) =>
    process.stages.flatMap((stage) => (stage.due ? compileDue(compiling, { process, stage, due: stage.due }) : [])),
  );
  return [...own, ...deadlines];
}

function compileTimeout(compiling: Compiling, timeout: Timeout): TimeoutModel {
  return Object.freeze({
    key: timeout.key,
    label: timeout.label ?? timeout.key,
    definition: timeout,
    while: requiredFormula(compiling, timeout, 'while'),
    ...optionalFormula(compiling, timeout, 'since'),
    ...common(compiling, timeout, timeout.table),
    steps: timeout.steps.map((step, index) => compileStep(compiling, step, { table: timeout.table, key: String(index + 1) })),
  });
}

/** What a timeout and a deadline have alike. */
function common(compiling: Compiling, holder: Timeout | Due, table: string) {
  const { calendar } = holder;
  return {
    ...optionalFormula(compiling, holder, 'pause'),
    calendar: compiling.formulas.at(holder, 'calendar') ?? (typeof calendar === 'string' ? calendar : 'always'),
    missed: holder.missed ?? 'once',
    ended: compileActions(compiling, holder.ended, table),
  } as const;
}

interface DueOf {
  readonly process: Process;
  readonly stage: Stage;
  readonly due: Due;
}

/** The deadline of a stage: while the record is still in it, since it entered; its own `after` marks `overdue`. */
function compileDue(compiling: Compiling, { process, stage, due }: DueOf): TimeoutModel {
  const { table } = process;
  const stageField = process.field ?? 'stage';
  const stays = `process = '${process.key}' and [${stageField}] = '${stage.key}'`;
  const key = `${process.key}.${stage.key}`;
  const label = due.label ?? stage.label ?? stage.key;
  const { after, steps = [] } = due;
  const definition: Timeout = {
    ...due,
    key,
    label,
    table,
    while: stays,
    since: 'stage_entered_at',
    steps: [{ key: 'due', after, mark: 'overdue' }, ...steps],
  };
  return Object.freeze({
    key,
    label,
    definition,
    while: made(compiling, table, stays),
    since: made(compiling, table, 'stage_entered_at'),
    ...common(compiling, due, table),
    steps: [
      { key: 'due', after: requiredFormula(compiling, due, 'after'), mark: 'overdue', actions: [] },
      ...steps.map((step, index) => compileStep(compiling, step, { table, key: String(index + 1) })),
    ],
  });
}

/** A formula the platform itself writes. */
function made({ understanding, vocabulary }: Compiling, table: string, source: string): Formula {
  const { schema } = understanding;
  const { formula, problems } = checkFormula(source, { schema, scope: { table }, operators: vocabulary.operators });
  if (!formula) throw new Error(`The platform's own formula ${source} is wrong: ${problems[0]?.message.en}`);
  return formula;
}

function compileStep(
  compiling: Compiling,
  step: TimeoutStep,
  { table, key }: { readonly table: string; readonly key: string },
): TimeoutStepModel {
  return Object.freeze({
    key: step.key ?? key,
    after: compiling.formulas.at(step, 'after') ?? { share: Number.parseFloat(String(step.after)) / 100 },
    ...optionalFormula(compiling, step, 'every'),
    ...(step.max === undefined ? {} : { max: step.max }),
    ...(step.mark === undefined ? {} : { mark: step.mark }),
    actions: compileActions(compiling, step.do, table),
  });
}
