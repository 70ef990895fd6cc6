import { type Command, labelWords, Refusal, type TableModel } from '@stepwell/engine';
import type { Words } from '@stepwell/expression';
import type { Here } from '../apps/here.ts';
import type { House } from '../house.ts';

/** What somebody may not do, and what is not fit to be kept; what another did meanwhile is no fault of the version. */
const STUCK: ReadonlySet<number> = new Set([403, 422]);

/** Counts where somebody who tries a version was refused: what, and what was in the way; nothing of what he wrote. */
export async function noteStuck(house: House, { app, actor }: Here, command: Command, error: unknown): Promise<void> {
  if (!(error instanceof Refusal) || !STUCK.has(error.status) || !house.apps.isInPilot(app.key, actor.id)) return;
  const table = 'table' in command ? app.model.tables.get(command.table) : undefined;
  if (!table) return;
  const { code, words, details } = error;
  const fields = (details.problems ?? []).map(({ path }) => labelAt(table, path));
  const what = [...(details.missing ?? []).map(({ label }) => label), ...fields.filter((label) => label !== undefined)];
  await house.pilots.noteStuck(app.key, {
    ...{ table: table.key, code, person: actor.id },
    what: JSON.stringify(uniqueWords(what).slice(0, 5)),
    message: JSON.stringify(words),
  });
}

/** The label of the field that a problem of a request is about. */
function labelAt(table: TableModel, path: string): Words | undefined {
  const [, key] = /^#\/values\/([^/]+)/.exec(path) ?? [];
  const field = key === undefined ? undefined : table.fields.get(key);
  return field && labelWords(field.label, field.key);
}

const uniqueWords = (all: readonly Words[]): readonly Words[] => [...new Map(all.map((words) => [words.en, words])).values()];
