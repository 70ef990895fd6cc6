import type { AppFiles, Process, Timeout } from '@stepwell/definition';
import { keyOfPath, partsIn } from '../../here/parts.ts';
import { processesIn, tableIn } from '../../here/read-parts.ts';
import { usualPerson } from '../steps/new-action.ts';
import { newStep } from '../steps/step-acts.ts';

/** The process that stands on a table, the first by its path. */
export const processOn = (files: AppFiles, table: string): Process | undefined =>
  processesIn(files)
    .map(({ process }) => process)
    .find((process) => process.table === table);

/** What a rule of a table watches until somebody says otherwise: its first stage, else that a record is there. */
export function usualCondition(files: AppFiles, table: string): Pick<Timeout, 'while' | 'since'> {
  const process = processOn(files, table);
  const first = process?.stages[0];
  if (process && first) return { while: `${process.field ?? 'stage'} = '${first.key}'`, since: 'stage_entered_at' };
  const { title, fields } = tableIn(files, table) ?? { fields: [], title: undefined };
  const blank = fields.find(({ key, required }) => key !== title && required !== true)?.key ?? title ?? fields[0]?.key ?? 'owner';
  return { while: `isEmpty(${blank})`, since: 'created_at' };
}

/** The table a new rule is about: of the first process, else the first there is. */
export function usualTable(files: AppFiles): string | undefined {
  const [first] = processesIn(files);
  const tables = partsIn(files, 'tables').map(({ path }) => keyOfPath(path));
  return tables.find((key) => key === first?.process.table) ?? tables[0];
}

/** A new rule of a table: after two hours the record is overdue, which its card shows, and whoever is responsible is told. */
export function newTimeout(files: AppFiles, key: string, table: string, label: unknown): Timeout {
  const whose = tableIn(files, table) ?? {};
  const { after, ...does } = newStep('2h', usualPerson(whose));
  return { key, label, table, ...usualCondition(files, table), steps: [{ after, mark: 'overdue', ...does }] } as Timeout;
}
