import type { Row } from '@stepwell/expression';
import { needsOf } from './load.ts';
import type { Work } from './work.ts';

/** So many rows are read at once at first, and twice as many each time, up to so many: who ends early has read little in vain. */
const [FIRST, MOST] = [4, 64];

/** Rows that are taken one after the other, read many at once with what is needed around them. */
export class RowsAhead {
  readonly #work: Work;
  readonly #table: string;
  readonly #ids: readonly string[];
  readonly #rows = new Map<string, Row>();
  #size = FIRST;
  #readTo = 0;

  constructor(work: Work, table: string, ids: readonly string[]) {
    this.#work = work;
    this.#table = table;
    this.#ids = ids;
  }

  /** The row of the id at this place; undefined where there is none. */
  async take(place: number): Promise<Row | undefined> {
    if (place >= this.#readTo) await this.#read(place);
    return this.#rows.get(this.#ids[place] ?? '');
  }

  /** What was read may no longer be so. */
  forget(): void {
    this.#readTo = 0;
    this.#size = FIRST;
  }

  async #read(place: number): Promise<void> {
    this.#rows.clear();
    const ids = this.#ids.slice(place, place + this.#size);
    this.#readTo = place + ids.length;
    try {
      for (const row of await this.#find(ids)) this.#rows.set(String(row.values['id']), row);
      this.#size = Math.min(MOST, this.#size * 2);
    } catch {
      // One of them cannot be read: each is read alone, when its turn has come.
    }
  }

  async #find(ids: readonly string[]): Promise<readonly Row[]> {
    const table = this.#work.model.tables.get(this.#table);
    return table ? this.#work.transaction.find({ table: table.key, ids, needs: needsOf(table) }) : [];
  }
}
