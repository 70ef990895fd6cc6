import {
  type Command,
  type Outcome,
  Refusal,
  runCommand,
  type TableModel,
  type WireRecord,
  type Written,
} from '@stepwell/engine';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AtTable, Here } from '../apps/here.ts';
import { writesOf } from '../files/writes-of.ts';
import type { House } from '../house.ts';
import { isForNow } from '../http/answer-error.ts';
import { changeAnswer, keepAnswer } from '../http/idempotency.ts';
import { noteStuck } from '../pilot/note-stuck.ts';
import { readRecord } from './read-records.ts';
import { recordText } from './wire-record.ts';

/** Does a command for a person and answers as every write answers: the record, how to take it back, what it was warned of. */
export async function doCommand(
  house: House,
  here: Here,
  command: Command,
  { request, reply, status = 200 }: { request: FastifyRequest; reply: FastifyReply; status?: number },
): Promise<FastifyReply> {
  const { repeatable } = request;
  const writes = writesOf(house, here.actor);
  let body = '';
  const transact: House['writes']['transact'] = (model, work) =>
    writes.transact(model, async (transaction) => {
      const outcome = await work(transaction);
      body = await writtenText(house, here, outcome as Outcome);
      if (repeatable) await transaction.run(keepAnswer(repeatable, status, body, house.now()));
      return outcome;
    });
  const { model, directory } = here.app;
  const outcome = await explaining(house, here, command, () =>
    runCommand({ store: { ...writes, transact }, model, directory }, command, here.actor),
  );
  if (repeatable) repeatable.kept = true;
  const whole = await unlessBusy(wholeOf(house, here, outcome));
  if (whole) {
    body = JSON.stringify({ ...(JSON.parse(body) as Written), record: whole });
    if (repeatable) await unlessBusy(house.store.platform.write([changeAnswer(repeatable, body)]));
  }
  return reply.code(status).header('content-type', 'application/json; charset=utf-8').send(body);
}

/** What is written must not look refused because it could not be read again at once: whoever is told so writes it twice. */
async function unlessBusy<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (isForNow(error)) return undefined;
    throw error;
  }
}

/** Whether what a command leaves behind tells everything about a record: lines, and what is computed when it is read, it does not. */
function tellsAll(table: TableModel): boolean {
  const known = telling.get(table);
  if (known !== undefined) return known;
  const fields = [...table.fields.values()];
  const tells = !fields.some(({ column, formula, type }) => type.rows !== undefined || (formula && column === undefined));
  telling.set(table, tells);
  return tells;
}
const telling = new WeakMap<TableModel, boolean>();

/** The record as its reader finds it after a command, where the command itself does not tell all of it. */
async function wholeOf(house: House, here: Here, { table: key, id, row }: Outcome): Promise<WireRecord | undefined> {
  const table = here.app.model.tables.get(key);
  if (!table || tellsAll(table)) return undefined;
  const record = await seenRecord(house, { ...here, table }, id);
  // Somebody may have changed it again already; whoever wrote it now is shown what he wrote.
  return record?.version === Number(row.values['version']) ? record : undefined;
}

/** The record, unless its reader may not see it. */
async function seenRecord(house: House, here: AtTable, id: string): Promise<WireRecord | undefined> {
  try {
    return await readRecord(house, here, id);
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return undefined;
    throw error;
  }
}

/** What a command did, as it travels: the JSON text of a `Written`. */
async function writtenText(house: House, here: Here, outcome: Outcome): Promise<string> {
  const table = here.app.model.tables.get(outcome.table);
  if (!table) throw new Error(`A command wrote the unknown table ${outcome.table}`);
  const record = await recordText({ ...here, table }, outcome.row, house.files);
  const warnings = outcome.warnings?.map((warning) => ({ ...warning, message: warning.message[here.actor.locale] }));
  const undo = outcome.undo ? `,"undo":${JSON.stringify(outcome.undo)}` : '';
  return `{"record":${record}${undo}${warnings ? `,"warnings":${JSON.stringify(warnings)}` : ''}}`;
}

/** A refusal that hands over the record as it is now hands it over as it travels. */
async function explaining<T>(house: House, here: Here, command: Command, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await noteStuck(house, here, command, error);
    if (!(error instanceof Refusal) || error.details.current === undefined) throw error;
    const { code, status, words, details } = error;
    const table = 'table' in command ? here.app.model.tables.get(command.table) : undefined;
    const id = 'id' in command ? command.id : undefined;
    const current = table && id !== undefined ? await seenRecord(house, { ...here, table }, id) : undefined;
    throw new Refusal({ code, status, words }, { ...details, current });
  }
}
