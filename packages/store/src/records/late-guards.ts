import type { Effect } from '@stepwell/engine';
import { keptKeys, replaceKeys } from './likenesses.ts';
import type { RecordTransaction } from './record-transaction.ts';
import { statementsOf, type TableStatements } from './table-statements.ts';

/** A record that is written under the guards of a former version, and what those of the present one found it by before. */
interface Late {
  readonly id: string;
  readonly before: TableStatements;
  readonly after: TableStatements;
  readonly keys: readonly string[];
}

/** Keeps what guards of the present version find records by, in a command that still writes under a former version. */
export class LateGuards {
  readonly #transaction: RecordTransaction;
  readonly #late = new Map<string, Late>();

  constructor(transaction: RecordTransaction) {
    this.#transaction = transaction;
  }

  /** To be told of effects before they are done. */
  async note(effects: readonly Effect[]): Promise<void> {
    for (const effect of effects) {
      const isWrite = effect.effect === 'insert' || effect.effect === 'update' || effect.effect === 'purge';
      if (isWrite && !this.#late.has(`${effect.table} ${effect.id}`)) await this.#noteOne(effect.table, effect.id);
    }
  }

  async #noteOne(table: string, id: string): Promise<void> {
    const { model, beside, dialect } = this.#transaction;
    const before = statementsOf(model, table, dialect);
    const present = beside.find((one) => one.beside === undefined && one.version > model.version);
    const now = [...(present?.tables.values() ?? [])].find(({ sqlName }) => sqlName === before.shape.model.sqlName);
    if (!present || !now || (before.shape.model.likenesses.length === 0 && now.likenesses.length === 0)) return;
    const after = statementsOf(present, now.key, dialect);
    this.#late.set(`${table} ${id}`, { id, before, after, keys: await keptKeys(this.#transaction, after, id) });
  }

  /** To be called when everything is written. */
  async follow(): Promise<void> {
    for (const { id, before, after, keys } of this.#late.values()) {
      const present = await keptKeys(this.#transaction, after, id);
      const former = [...keys, ...(await keptKeys(this.#transaction, before, id))];
      // What stays may have been taken away by the former guards meanwhile: it is written again.
      const gone = former.filter((key) => !present.includes(key));
      await replaceKeys(this.#transaction, { table: after.shape.model.sqlName, id, former: gone, present });
    }
  }
}
