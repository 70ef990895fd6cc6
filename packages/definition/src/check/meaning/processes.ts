import type { Problem } from '../../problem.ts';
import type { Checkpoint, Gate, Process, Stage } from '../../shapes/index.ts';
import type { FullField } from '../../tables/full-table.ts';
import { processesOf } from '../../tables/full-tables.ts';
import { type Facts, problemIn } from '../facts.ts';
import { processWords } from './process-words.ts';

/** Processes in which records would be stuck, lost or nobody's. */
export function checkProcesses(facts: Facts): readonly Problem[] {
  const tables = new Set(facts.app.processes.map(({ table }) => table));
  return [
    ...facts.app.processes.flatMap((process) => checkProcess(facts, process)),
    ...[...tables].flatMap((table) => checkTogether(facts, processesOf(facts.app, table))),
  ];
}

/** What the processes on one table must agree on. */
function checkTogether(facts: Facts, processes: readonly Process[]): readonly Problem[] {
  const fallbacks = processes.filter(({ when }) => when === undefined);
  const field = processes[0]?.field ?? 'stage';
  const others = processes.filter((process) => (process.field ?? 'stage') !== field);
  const first = processes[0];
  return [
    ...others.map((process) =>
      problemIn(facts, process, process.field === undefined ? '' : '/field', processWords.otherField(field)),
    ),
    ...(first && fallbacks.length === 0 ? [problemIn(facts, first, '/when', processWords.noFallback(first.table))] : []),
    ...sameConditions(facts, processes),
    ...fallbacks.slice(1).map((process) => problemIn(facts, process, '', processWords.severalFallbacks(fallbacks[0]!.key))),
  ];
}

/** Of two processes with one condition the second is never taken. */
function sameConditions(facts: Facts, processes: readonly Process[]): readonly Problem[] {
  return processes.flatMap((process, index) => {
    const text = JSON.stringify(process.when);
    const first = processes.slice(0, index).find(({ when }) => when !== undefined && JSON.stringify(when) === text);
    return first ? [problemIn(facts, process, '/when', processWords.sameCondition(first.key))] : [];
  });
}

function checkProcess(facts: Facts, process: Process): readonly Problem[] {
  const [first] = process.stages;
  const isClosed = first && (first.category ?? 'open') !== 'open';
  return [
    ...(isClosed ? [problemIn(facts, first, '/category', processWords.firstIsClosed(first.key))] : []),
    ...unreachable(facts, process),
    ...process.stages.flatMap((stage) => checkStage(facts, process, stage)),
  ];
}

/** Stages a record can never enter: behind a closed stage, with no transition that leads there. */
function unreachable(facts: Facts, process: Process): readonly Problem[] {
  const [first] = process.stages;
  if (!first) return [];
  const reached = new Set([first]);
  for (const stage of reached) for (const next of nextOf(process, stage)) reached.add(next);
  const lost = process.stages.filter((stage) => !reached.has(stage));
  return lost.map((stage) => problemIn(facts, stage, '', processWords.unreachable(stage.key)));
}

const isOpen = ({ category = 'open' }: Stage) => category === 'open';

/** Where a record may go from a stage: by transitions, and from an open stage forward or to a lost one. */
function nextOf(process: Process, from: Stage): readonly Stage[] {
  const { stages, transitions = [], skip = 'refuse' } = process;
  const listed = transitions.filter((way) => [way.from].flat().some((key) => key === from.key || (key === '*' && isOpen(from))));
  const targets = new Set(listed.flatMap(({ to }) => to));
  const forward = stages.filter(({ category }) => category !== 'lost');
  const ahead = forward.slice(forward.indexOf(from) + 1).slice(0, skip === 'refuse' ? 1 : undefined);
  return stages.filter(
    (stage) => targets.has(stage.key) || (isOpen(from) && (stage.category === 'lost' || ahead.includes(stage))),
  );
}

function checkStage(facts: Facts, process: Process, stage: Stage): readonly Problem[] {
  const table = facts.app.tables.find(({ key }) => key === process.table);
  const isNobodys = stage.due && stage.assignee === undefined && table !== undefined && !table.owner;
  const gates = [...(stage.enter ?? []), ...(stage.exit ?? [])];
  return [
    ...(stage.due && isNobodys ? [problemIn(facts, stage.due, '', processWords.nobodysDeadline(stage.key))] : []),
    ...gates.flatMap((gate) => checkGate(facts, process, gate)),
    ...(stage.outputs ?? []).flatMap((key, index) =>
      impossible(facts, { process, key, holder: stage, below: `/outputs/${index}` }),
    ),
    ...(stage.checkpoints ?? []).flatMap((checkpoint) => checkCheckpoint(facts, process, checkpoint)),
  ];
}

function checkGate(facts: Facts, process: Process, gate: Gate): readonly Problem[] {
  const { fields = [], approvals, checkpoints } = gate.require ?? {};
  const isEmpty = !gate.check && fields.length === 0 && !approvals?.length && !checkpoints?.length;
  return [
    ...(isEmpty ? [problemIn(facts, gate, '', processWords.emptyGate)] : []),
    ...fields.flatMap((key, index) => impossible(facts, { process, key, holder: gate, below: `/require/fields/${index}` })),
  ];
}

interface Required {
  readonly process: Process;
  readonly key: string;
  readonly holder: object;
  readonly below: string;
}

/** A field that nobody can fill in bars the way for ever. */
function impossible(facts: Facts, { process, key, holder, below }: Required): readonly Problem[] {
  const field = facts.understanding.tables.get(process.table)?.fields.get(key);
  if (!field) return [];
  const marks = facts.app.timeouts.filter(({ table }) => table === process.table).flatMap(({ steps }) => steps);
  const isMark = isBoolean(facts, field) && marks.some(({ mark }) => mark === key);
  const isWritten = !field.system && !isMark && !field.type.computed && field.type.storage(field.options) !== 'none';
  return isWritten ? [] : [problemIn(facts, holder, below, processWords.impossibleGate(key))];
}

const isBoolean = ({ context }: Facts, { type, options }: FullField) => type.type(options, context).kind === 'boolean';

/** The form of a checkpoint writes records of the table it goes into, and they must lead back to the record. */
function checkCheckpoint(facts: Facts, process: Process, checkpoint: Checkpoint): readonly Problem[] {
  const { app, understanding } = facts;
  const form = app.forms.find(({ key }) => key === checkpoint.form);
  const into = understanding.schema.tables.get(checkpoint.into);
  const leadsBack = into && [...into.fields.values()].some(({ type }) => type.kind === 'ref' && type.table === process.table);
  return [
    ...(form && into && form.table !== checkpoint.into
      ? [problemIn(facts, checkpoint, '/form', processWords.formOfOther(form.table, checkpoint.into))]
      : []),
    ...(into && !leadsBack
      ? [problemIn(facts, checkpoint, '/into', processWords.checkpointUnlinked(checkpoint.into, process.table))]
      : []),
  ];
}
