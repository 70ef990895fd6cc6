import type { Scenario } from '@stepwell/definition';
import type { Model, ProcessModel, StageModel, TableModel } from '../model/model.ts';
import type { ScenarioPorts } from './ports.ts';
import { runScenario } from './run-scenario.ts';

/** A rule of an app, and the app without it. */
interface Asleep {
  readonly name: string;
  readonly model: Model;
}

/** Puts every timeout, rule and gate to sleep in turn, and names those whose absence no scenario notices. */
export async function unnoticedRules(model: Model, scenarios: readonly Scenario[], ports: ScenarioPorts): Promise<string[]> {
  const unnoticed: string[] = [];
  for (const asleep of sleepers(model)) if (!(await isNoticed(asleep, scenarios, ports))) unnoticed.push(asleep.name);
  return unnoticed;
}

async function isNoticed({ model }: Asleep, scenarios: readonly Scenario[], ports: ScenarioPorts): Promise<boolean> {
  for (const scenario of scenarios) if (!(await runScenario(model, scenario, ports)).passed) return true;
  return false;
}

function sleepers(model: Model): Asleep[] {
  return [...model.tables.values()].flatMap((table) => {
    const put = (change: Partial<TableModel>) => ({
      ...model,
      tables: new Map([...model.tables, [table.key, { ...table, ...change }]]),
    });
    const timeouts = table.timeouts.map((timeout) => ({
      name: `timeout ${timeout.key}`,
      model: put({ timeouts: table.timeouts.filter((other) => other !== timeout) }),
    }));
    const rules = table.rules.map((rule) => ({
      name: `rule ${rule.key}`,
      model: put({ rules: table.rules.filter((other) => other !== rule) }),
    }));
    const gates = table.processes.flatMap((process) =>
      withoutGates(process).map(({ name, process: changed }) => ({
        name,
        model: put({ processes: table.processes.map((other) => (other === process ? changed : other)) }),
      })),
    );
    return [...timeouts, ...rules, ...gates];
  });
}

function withoutGates(process: ProcessModel): { name: string; process: ProcessModel }[] {
  return process.stages.flatMap((stage) =>
    gatesOf(stage).map(([name, changed]) => ({
      name: `gate ${process.key}.${stage.key} ${name}`,
      process: { ...process, stages: process.stages.map((other) => (other === stage ? { ...stage, ...changed } : other)) },
    })),
  );
}

/** Each gate of a stage by name, with the stage's parts as they are without it. Outputs and required checkpoints are gates too. */
function gatesOf({ definition, enter, exit }: StageModel): [string, Partial<StageModel>][] {
  const without = <T>(list: readonly T[], index: number): T[] => list.filter((_, at) => at !== index);
  const outputs = definition.outputs?.length
    ? [['outputs', { definition: { ...definition, outputs: [] } }] as [string, Partial<StageModel>]]
    : [];
  const checkpoints = (definition.checkpoints ?? []).flatMap((checkpoint, index): [string, Partial<StageModel>][] => {
    if (!checkpoint.required) return [];
    const optional = (definition.checkpoints ?? []).map((one, at) => (at === index ? { ...one, required: false } : one));
    return [[`checkpoint ${checkpoint.key}`, { definition: { ...definition, checkpoints: optional } }]];
  });
  return [
    ...enter.map((_, index): [string, Partial<StageModel>] => [`enter ${index + 1}`, { enter: without(enter, index) }]),
    ...exit.map((_, index): [string, Partial<StageModel>] => [`exit ${index + 1}`, { exit: without(exit, index) }]),
    ...outputs,
    ...checkpoints,
  ];
}
