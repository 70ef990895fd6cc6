import type { Effect } from '@stepwell/engine';
import { LateGuards } from './late-guards.ts';
import { RecordTransaction } from './record-transaction.ts';

/**
 * The transaction of a command that began with a version of the app which is not the present one any more: what it writes is derived
 * again under the present one.
 */
export class LateTransaction extends RecordTransaction {
  readonly #guards = new LateGuards(this);
  readonly #written = new Map<string, Set<string>>();

  override async apply(effects: readonly Effect[]): Promise<void> {
    await this.#guards.note(effects);
    for (const effect of effects)
      if (effect.effect === 'insert' || effect.effect === 'update') this.#note(effect.table, effect.id);
    await super.apply(effects);
  }

  #note(table: string, id: string): void {
    if (this.model.tables.get(table)?.kind === 'table') this.#written.set(table, (this.#written.get(table) ?? new Set()).add(id));
  }

  override async finish(): Promise<void> {
    const written = [...this.#written].map(([table, ids]) => ({ table, ids: [...ids] }));
    const lines = await Promise.all(written.map(({ table, ids }) => this.#linesOf(table, ids)));
    const all = [...written, ...lines.flat()].filter(({ ids }) => ids.length > 0);
    await super.apply(all.map((one) => ({ effect: 'derive', ...one, missed: 'skip' })));
    await super.finish();
    await this.#guards.follow();
  }

  #linesOf(parent: string, ids: readonly string[]) {
    const tables = [...this.model.tables.values()].filter((table) => table.kind === 'lines' && table.parent === parent);
    return Promise.all(
      tables.map(async ({ key }) => ({ table: key, ids: await this.readers({ table: key, path: ['parent'] }, { ids }) })),
    );
  }
}
