import type { AppFiles } from '@stepwell/definition';
import { keyOfPath } from '../here/parts.ts';
import type { Step } from './say-step.ts';
import type { Called } from './use-step-voice.ts';

interface Written {
  readonly users?: readonly { readonly key?: string; readonly name?: unknown }[];
  readonly steps?: readonly Step[];
}

/** What a scenario's file itself says of its people and records: enough to say its steps. */
export function calledIn(files: AppFiles, content: unknown): Called {
  const { users = [], steps = [] } = (content ?? {}) as Written;
  const demo = ((files.get('demo/people.json') as Written | undefined)?.users ?? []) as NonNullable<Written['users']>;
  const people = [...demo, ...users].map(({ key = '', name }) => [key, typeof name === 'string' ? name : key] as const);
  const records = steps.flatMap((step) => {
    const { create, ref, values } = step;
    if (typeof create !== 'string' || typeof ref !== 'string') return [];
    const title = (values as Step | undefined)?.[titleOf(files, create)];
    return [[ref, { table: create, title: typeof title === 'string' ? title : '' }] as const];
  });
  return { people: new Map(people), records: new Map(records) };
}

/** The field that names the records of a table. */
function titleOf(files: AppFiles, table: string): string {
  const found = [...files].find(
    ([path, content]) => path.startsWith('tables/') && ((content as { key?: string } | null)?.key ?? keyOfPath(path)) === table,
  );
  return String((found?.[1] as { title?: unknown } | undefined)?.title ?? '');
}
