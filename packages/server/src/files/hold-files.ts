import type { Problem } from '@stepwell/definition';
import { type Effect, linesOf, type Model, refuse, type TableModel } from '@stepwell/engine';
import type { Values } from '@stepwell/expression';
import type { PlatformTransaction, SqliteStore } from '@stepwell/store';
import type { Writes } from '../house.ts';

/** Which record holds which file: whoever may read the record may read the file. */
export const holderTable = {
  sql: 'create table if not exists _file_holder (file text not null, app text not null, "table" text not null, record text not null, primary key (file, app, "table", record))',
};

interface Holding {
  readonly file: string;
  readonly field: string;
  readonly table: string;
  readonly record: string;
}

/** Whether who acts may give this file to a record: one that he may not see would become readable to him that way. */
export type MayHold = (file: string) => Promise<boolean>;

/** The files that some values of a table hold, those of its lines among them. */
function* filesIn(model: Model, table: TableModel, values: Values): Generator<{ file: string; field: string }> {
  for (const [key, value] of Object.entries(values)) {
    if (!Array.isArray(value)) continue;
    const field = table.fields.get(key);
    if (!field) continue;
    const lines = linesOf(model, table, field);
    if (field.type.group === 'file') for (const file of value as string[]) yield { file, field: key };
    else if (lines)
      for (const line of value as Values[]) for (const { file } of filesIn(model, lines, line)) yield { file, field: key };
  }
}

const holding = new WeakMap<TableModel, boolean>();

/** Whether records of a table, or lines of theirs, can hold files at all. */
function holdsFiles(model: Model, table: TableModel): boolean {
  const known = holding.get(table);
  if (known !== undefined) return known;
  const holds = [...table.fields.values()].some((field) => {
    const lines = linesOf(model, table, field);
    return field.type.group === 'file' || (lines !== undefined && holdsFiles(model, lines));
  });
  holding.set(table, holds);
  return holds;
}

function* holdings(model: Model, effects: readonly Effect[]): Generator<Holding> {
  for (const effect of effects) {
    if (effect.effect !== 'insert' && effect.effect !== 'update') continue;
    const table = model.tables.get(effect.table);
    if (table && holdsFiles(model, table))
      for (const holding of filesIn(model, table, effect.values)) yield { ...holding, table: effect.table, record: effect.id };
  }
}

const noSuchFile = (field: string): Problem => ({
  path: `#/values/${field}`,
  severity: 'error',
  code: 'NO_SUCH_FILE',
  message: { 'zh-CN': '这个文件不存在，请重新上传。', en: 'There is no such file. Upload it again.' },
});

/** A transaction that notes, with every write, which record holds which file. */
export class Noting implements PlatformTransaction {
  readonly now: number;
  readonly #model: Model;
  readonly #inner: PlatformTransaction;
  readonly #mayHold: MayHold | undefined;

  constructor(model: Model, inner: PlatformTransaction, mayHold?: MayHold) {
    this.now = inner.now;
    this.#model = model;
    this.#inner = inner;
    this.#mayHold = mayHold;
  }

  async apply(effects: readonly Effect[]): Promise<void> {
    for (const holding of holdings(this.#model, effects)) await this.#note(holding);
    await this.#inner.apply(effects);
  }

  async #note({ file, field, table, record }: Holding): Promise<void> {
    if (this.#mayHold && !(await this.#mayHold(file))) throw refuse('INVALID_VALUES', { problems: [noSuchFile(field)] });
    const sql =
      'insert into _file_holder (file, app, "table", record) select id, ?, ?, ? from _file where id = ? on conflict do nothing';
    await this.#inner.run({ sql, parameters: [this.#model.app.info.key, table, record, file] });
  }

  at(now: number): PlatformTransaction {
    return new Noting(this.#model, this.#inner.at(now), this.#mayHold);
  }

  get beside(): readonly Model[] {
    return this.#inner.beside;
  }

  newId(): string {
    return this.#inner.newId();
  }
  find(...asked: Parameters<PlatformTransaction['find']>): ReturnType<PlatformTransaction['find']> {
    return this.#inner.find(...asked);
  }
  readers(...asked: Parameters<PlatformTransaction['readers']>): ReturnType<PlatformTransaction['readers']> {
    return this.#inner.readers(...asked);
  }
  timersOf(...asked: Parameters<PlatformTransaction['timersOf']>): ReturnType<PlatformTransaction['timersOf']> {
    return this.#inner.timersOf(...asked);
  }
  due(...asked: Parameters<PlatformTransaction['due']>): ReturnType<PlatformTransaction['due']> {
    return this.#inner.due(...asked);
  }
  following(...asked: Parameters<PlatformTransaction['following']>): ReturnType<PlatformTransaction['following']> {
    return this.#inner.following(...asked);
  }
  auditOf(...asked: Parameters<PlatformTransaction['auditOf']>): ReturnType<PlatformTransaction['auditOf']> {
    return this.#inner.auditOf(...asked);
  }
  run(...asked: Parameters<PlatformTransaction['run']>): ReturnType<PlatformTransaction['run']> {
    return this.#inner.run(...asked);
  }
  nextDue(): ReturnType<PlatformTransaction['nextDue']> {
    return this.#inner.nextDue();
  }
}

/** The store as commands use it: it notes which record holds which file. */
export const holdFiles = (store: SqliteStore, mayHold?: MayHold): Writes => ({
  transact: (model, work) => store.transact(model, (transaction) => work(new Noting(model, transaction, mayHold))),
  query: (model, request) => store.query(model, request),
  nextDue: (model) => store.nextDue(model),
});

/** The same for commands that nobody waits for. */
export const holdFilesBehind = (store: SqliteStore): Writes => ({
  ...holdFiles(store),
  transact: (model, work) => store.transactBehind(model, (transaction) => work(new Noting(model, transaction))),
});
