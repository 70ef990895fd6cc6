import type { WireList } from '@stepwell/engine';
import type { RecordName } from '@stepwell/fields/ui';
import { address, get } from '../api/api.ts';
import { type AppHere, titleKey } from '../app/app-context.ts';
import { recordsPath } from './records.ts';

/** So many ids fit into a condition of an address, which holds 4,000 characters. */
const MOST_AT_ONCE = 50;

type Waiting = { readonly id: string; readonly resolve: (name: RecordName) => void; readonly reject: (error: unknown) => void };

/** Asks for names of records in as few requests as possible: what is asked for in one moment goes in one. */
export class NameLoader {
  readonly #here: AppHere;
  readonly #waiting = new Map<string, Waiting[]>();
  constructor(here: AppHere) {
    this.#here = here;
  }

  load(table: string, id: string): Promise<RecordName> {
    return new Promise((resolve, reject) => {
      const waiting = this.#waiting.get(table);
      if (waiting) waiting.push({ id, resolve, reject });
      else {
        this.#waiting.set(table, [{ id, resolve, reject }]);
        setTimeout(() => this.#send(table), 5);
      }
    });
  }

  #send(table: string): void {
    const waiting = this.#waiting.get(table) ?? [];
    this.#waiting.delete(table);
    for (let at = 0; at < waiting.length; at += MOST_AT_ONCE) void this.#ask(table, waiting.slice(at, at + MOST_AT_ONCE));
  }

  async #ask(table: string, waiting: readonly Waiting[]): Promise<void> {
    try {
      const names = await namesWhere(this.#here, table, { where: idIn([...new Set(waiting.map((one) => one.id))]) });
      const byId = new Map(names.map((name) => [name.id, name]));
      // Who may not see a record sees that there is one, not which.
      for (const { id, resolve } of waiting) resolve(byId.get(id) ?? { id, title: '', isHidden: true });
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  }
}

/** The formula that is true for these records. */
export const idIn = (ids: readonly string[]): string => `id in [${ids.map((id) => `'${id.replaceAll("'", "''")}'`).join(', ')}]`;

/** The names of at most 50 records. */
export async function namesWhere(
  here: AppHere,
  table: string,
  ask: { readonly where?: string; readonly search?: string; readonly limit?: number },
): Promise<readonly RecordName[]> {
  const full = here.tables.get(table);
  if (!full) return [];
  const title = titleKey(full);
  const query = { select: title, limit: MOST_AT_ONCE, ...ask };
  const { records } = await get<WireList>(address(recordsPath(here.key, table), query));
  return records.map(({ id, values }) => ({ id, title: String(values[title] ?? '') }));
}
