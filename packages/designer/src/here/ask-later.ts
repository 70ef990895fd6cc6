import { type AppFiles, below, type Operation, type Problem, type Table } from '@stepwell/definition';
import { keyOfPath } from './parts.ts';
import { processesIn } from './read-parts.ts';

/** A field that is asked for too late to be required becomes an output of the stage in which it is first seen. */
export function askLater(files: AppFiles, { path, fix: stage }: Problem): readonly Operation[] | undefined {
  const [, file = '', index] = /^(.*)#\/fields\/(\d+)\/required$/.exec(path) ?? [];
  const field = (files.get(file) as Partial<Table> | undefined)?.fields?.[Number(index)];
  const processes = processesIn(files).flatMap(({ path: at, process }) => {
    const found = process.table === keyOfPath(file) ? process.stages.find(({ key }) => key === stage) : undefined;
    return found ? [{ at: below(at, 'stages', `@${found.key}`), outputs: found.outputs }] : [];
  });
  if (!field || processes.length === 0) return undefined;
  // Equal stages of all processes are one: each of them asks for it.
  const asking = processes.flatMap(({ at, outputs }): Operation[] => {
    if (outputs?.includes(field.key)) return [];
    const place = below(at, 'outputs');
    return [outputs ? { op: 'insert', at: place, value: field.key } : { op: 'set', at: place, value: [field.key] }];
  });
  return [{ op: 'remove', at: below(file, 'fields', `@${field.key}`, 'required') }, ...asking];
}
