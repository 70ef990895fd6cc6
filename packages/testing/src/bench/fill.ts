import { appOf } from '@stepwell/definition';
import { readAppFolder } from '@stepwell/definition/folder';
import { actions, compileModel, type Effect } from '@stepwell/engine';
import { operators } from '@stepwell/expression';
import { fieldTypes } from '@stepwell/fields';
import { openSqlite } from '@stepwell/store';
import { widgets } from '@stepwell/widgets';
import { itemValues } from './bench-app.ts';

/** Puts `rows` items straight into the store of a stopped server. */
export async function fill(folder: string, data: string, rows: number): Promise<void> {
  const app = appOf(readAppFolder(folder).files);
  const model = compileModel(app, { operators, fields: fieldTypes, actions, widgets }, 1);
  const store = openSqlite(data);
  for (let from = 0; from < rows; from += 2000) {
    const effects = Array.from({ length: 2000 }, (_, index) => effectOf(from + index));
    await store.transact(model, (transaction) => transaction.apply(effects));
  }
  await store.close();
}

function effectOf(n: number): Effect {
  const { amount, score, at, ...plain } = itemValues(n);
  const inner = { amount: Math.round(amount * 100), score: Math.round(score * 100), at: Date.parse(at) };
  const total = inner.amount * plain.pieces;
  const stage = { process: 'flow', process_version: 1, stage: 'first', category: 'open', probability: 5000, stage_entered_at: 0 };
  const id = `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
  return { effect: 'insert', table: 'item', id, values: { ...plain, ...inner, total, ...stage, created_at: n, updated_at: n } };
}
