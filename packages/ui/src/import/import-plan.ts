import type { FullTable } from '@stepwell/definition';
import type { Job } from '@stepwell/engine';
import { request } from '../api/api.ts';
import { type AppHere, isComputed } from '../app/app-context.ts';

/** What an import understood of a file, and what it would do, or did. */
export interface ImportResult {
  readonly columns: readonly { readonly header: string; readonly field: string | null; readonly samples: readonly string[] }[];
  readonly rows: number;
  readonly dryRun: boolean;
  readonly failed: readonly { readonly line: number; readonly reasons: readonly string[] }[];
  readonly undo?: string;
}

/** Header → field key, or null to leave the column out. */
export type ColumnMap = Readonly<Record<string, string | null>>;

export interface ImportAsk {
  readonly file: File;
  readonly map?: ColumnMap | undefined;
  readonly values?: Readonly<Record<string, unknown>> | undefined;
  readonly dryRun: boolean;
}

/** Sends a file to be imported, or only tried; answers the job. */
export async function beginImport(here: AppHere, table: string, { file, map, values, dryRun }: ImportAsk): Promise<Job> {
  const body = new FormData();
  body.set('dryRun', String(dryRun));
  if (map) body.set('map', JSON.stringify(map));
  if (values) body.set('values', JSON.stringify(values));
  body.set('file', file);
  const { job } = await request<{ job: Job }>('POST', `/api/apps/${here.key}/tables/${table}/import`, { body });
  return job;
}

/** The fields a column may fill: those a person writes, and the stage; what the server does not take, it says. */
export const importTargets = (here: AppHere, table: FullTable): readonly string[] =>
  [...table.fields.values()]
    .filter((field) => !isComputed(field) && !field.rows)
    .filter((field) => field.type.parse !== undefined || field.type.type(field.options, here.context).kind === 'ref')
    .map((field) => field.definition.key);
