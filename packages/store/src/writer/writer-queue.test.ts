import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RandomPool } from '../random-pool.ts';
import { AuditLog } from '../sqlite/audit-log.ts';
import { type Connection, openReader, openWriter } from '../sqlite/connection.ts';
import { migrate } from '../sqlite/migrate.ts';
import { SqliteWriter } from '../sqlite/writer.ts';
import { WriterQueue } from './writer-queue.ts';

function open(folder: string) {
  const connection = openWriter(join(folder, 'test.db'));
  migrate(connection);
  connection.exec('create table pair (command integer, half text) strict');
  const writer = new SqliteWriter(connection, new AuditLog(connection), new RandomPool(), () => {});
  return { connection, writer };
}

const inFolder = async (work: (folder: string) => Promise<void>) => {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** One whose groups are not cut where the machine is slow. */
const patient = (writer: SqliteWriter) => new WriterQueue(writer, { waiting: 100, group: 128, patience: 10_000 });

const halves = (connection: Connection): Map<number, number> => {
  const rows = connection.prepare('select command, count(*) from pair group by command').raw().all() as [number, number][];
  return new Map(rows);
};

interface Plan {
  readonly fails: boolean;
  readonly pauses: number;
}
const plans = fc.array(fc.record({ fails: fc.boolean(), pauses: fc.nat(3) }), { minLength: 1, maxLength: 12 });

test('whatever the interleaving, an acknowledged command is whole and durable, and a failed one left nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), plans, fc.integer({ min: 1, max: 4 }), (scheduler, commands, group) =>
      inFolder(async (folder) => {
        const { connection, writer } = open(folder);
        const queue = new WriterQueue(writer, { waiting: 100, group, patience: 1000 });
        const reader = openReader(join(folder, 'test.db'));
        const seen = (command: number) => halves(reader).get(command) ?? 0;
        const pause = async ({ pauses }: Plan) => {
          for (let count = 0; count < pauses; count++) await scheduler.schedule(Promise.resolve());
        };
        const answers = commands.map((plan, command) =>
          queue
            .run(async () => {
              connection.prepare('insert into pair values (?, ?)').run(command, 'first');
              await pause(plan);
              for (const count of halves(reader).values()) expect(count).toBe(2);
              if (plan.fails) throw new Error('refused');
              connection.prepare('insert into pair values (?, ?)').run(command, 'second');
              await pause(plan);
            })
            .then(
              () => expect(seen(command)).toBe(2),
              (error: Error) => {
                expect(error.message).toBe('refused');
                expect(plan.fails).toBe(true);
                expect(seen(command)).toBe(0);
              },
            ),
        );
        await scheduler.waitFor(Promise.all(answers));
        reader.close();
        connection.close();
      }),
    ),
    { numRuns: 60 },
  );
});

test('a commit that fails fails every command of its group, and nothing of them is kept', () =>
  inFolder(async (folder) => {
    const { connection, writer } = open(folder);
    connection.exec('create table parent (id integer primary key)');
    connection.exec('create table child (parent integer references parent (id) deferrable initially deferred)');
    const queue = patient(writer);
    const good = queue.run(async () => connection.prepare('insert into pair values (1, ?)').run('only'));
    const bad = queue.run(async () => connection.prepare('insert into child values (7)').run());
    const results = await Promise.allSettled([good, bad]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(halves(connection).size).toBe(0);
    await queue.run(async () => connection.prepare('insert into pair values (2, ?)').run('only'));
    expect([...halves(connection).keys()]).toEqual([2]);
    connection.close();
  }));

test('more commands than may wait are refused with 503, and those that wait are still answered', () =>
  inFolder(async (folder) => {
    const { connection, writer } = open(folder);
    const queue = new WriterQueue(writer, { waiting: 2, group: 10, patience: 10 });
    const answers = [1, 2, 3].map((command) => queue.run(async () => command));
    await expect(answers[2]).rejects.toMatchObject({ code: 'OVERLOADED', status: 503 });
    expect(await Promise.all(answers.slice(0, 2))).toEqual([1, 2]);
    await queue.close();
    await expect(queue.run(async () => 1)).rejects.toMatchObject({ code: 'SHUTTING_DOWN' });
    connection.close();
  }));

test('an error that rolled the whole transaction back fails the group instead of acknowledging its other commands', () =>
  inFolder(async (folder) => {
    const { connection, writer } = open(folder);
    const queue = patient(writer);
    const first = queue.run(async () => connection.prepare('insert into pair values (1, ?)').run('only'));
    const second = queue.run(async () => {
      connection.exec('rollback');
      throw new Error('the disk is gone');
    });
    const results = await Promise.allSettled([first, second]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(halves(connection).size).toBe(0);
    connection.close();
  }));

test('what nobody waits for goes behind what people want: they wait for one short group of it at most', () =>
  inFolder(async (folder) => {
    const { connection, writer } = open(folder);
    const queue = patient(writer);
    const order: string[] = [];
    const takes = (milliseconds: number, name: string) => async () => {
      for (const end = performance.now() + milliseconds; performance.now() < end; );
      order.push(name);
    };
    const behind = Array.from({ length: 30 }, () => queue.run(takes(2, 'behind'), { behind: true }));
    await Promise.all([queue.run(takes(0, 'first')), queue.run(takes(0, 'second'))]);
    expect(order.slice(0, 2)).toEqual(['first', 'second']);
    for (const name of ['third', 'fourth']) {
      const before = order.length;
      await queue.run(takes(0, name));
      expect(order.indexOf(name) - before).toBeLessThanOrEqual(14);
    }
    expect(order.length).toBeLessThan(30);
    await Promise.all(behind);
    expect(order).toHaveLength(34);
    connection.close();
  }));

test('what is in no hurry rests for as long as it held the writer, and not at all while nobody writes', () =>
  inFolder(async (folder) => {
    const { connection, writer } = open(folder);
    const queue = patient(writer);
    const holds = async () => {
      for (const end = performance.now() + 50; performance.now() < end; );
    };
    await queue.run(holds, { behind: true });
    expect(queue.rest).toBe(0);
    const asked = performance.now();
    await queue.run(async () => undefined);
    await queue.run(holds, { behind: true });
    const ended = performance.now();
    const { rest } = queue;
    // Where the machine is slow it is long past until that is asked.
    const isFast = performance.now() - asked < 200 && performance.now() - ended < 20;
    expect(rest).toBeGreaterThan(isFast ? 20 : -1);
    expect(rest).toBeLessThan(250);
    while (queue.rest > 0) await new Promise((resolve) => setImmediate(resolve));
    connection.close();
  }));
