import { type AppFiles, applyOperations, below, type Operation, OperationFault, stepTo } from '@stepwell/definition';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DraftModel } from './draft-model.ts';
import { type Change, DoesNotFit, type Transport } from './transport.ts';

const start = {
  'tables/job.json': { label: 'Job', fields: [{ key: 'a' }, { key: 'b', options: [{ key: 'x' }, { key: 'y' }] }, { key: 'c' }] },
  'parameters.json': [{ key: 'p', default: 1 }],
};
const AT = 'tables/job.json#/fields';

/** The server's part: one step after the other, each whole or refused. */
class Server {
  files: AppFiles = new Map(Object.entries(start));
  readonly changes: Change[] = [];

  transport(by: string, pause: () => Promise<void>): Transport {
    const since = (revision: number) => this.changes.filter((change) => change.revision > revision);
    return {
      since: async (revision) => {
        await pause();
        return since(revision);
      },
      send: async ({ revision, name, operations }) => {
        await pause();
        try {
          const { files, inverse } = applyOperations(this.files, operations);
          this.files = files;
          this.changes.push({ revision: this.changes.length + 1, name, operations, inverse, by, at: '' });
        } catch (error) {
          if (error instanceof OperationFault) throw new DoesNotFit();
          throw error;
        }
        const answer = { revision: this.changes.length, changes: since(revision) };
        await pause();
        return answer;
      },
    };
  }
}

const fieldsOf = (files: AppFiles) => (files.get('tables/job.json') as { fields: { key: string }[] }).fields;

/** Something a person does with the fields he sees. */
function actOn(files: AppFiles, { kind, pick, text }: { kind: number; pick: number; text: string }): Operation | undefined {
  const fields = fieldsOf(files);
  const at = fields.length > 0 ? below(AT, stepTo(fields, pick % fields.length)) : undefined;
  if (kind === 0 || !at) return { op: 'insert', at: AT, value: { key: `n${pick}` } };
  if (kind === 1) return { op: 'remove', at };
  if (kind === 2) return { op: 'move', at, before: stepTo(fields, (pick + 1) % fields.length) };
  if (kind === 3) return { op: 'set', at: below(at, 'label'), value: text };
  return { op: 'set', at: 'tables/job.json#/label', value: text };
}

const deed = fc.record({ who: fc.nat(1), kind: fc.nat(6), pick: fc.nat(20), text: fc.string({ maxLength: 3 }) });
const text = (files: AppFiles) => JSON.stringify([...files]);

test('whatever two people do at whatever pace, both end with the draft that the server has', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(deed, { maxLength: 15 }), async (scheduler, deeds) => {
      const server = new Server();
      const pause = () => scheduler.schedule(Promise.resolve());
      const draft = { revision: 0, basedOn: 1, files: start };
      const people = ['kim', 'lee'].map((by) => new DraftModel(draft, server.transport(by, pause)));
      for (const { who, kind, ...how } of deeds) {
        const person = people[who] as DraftModel;
        if (kind === 5) person.undo((name) => name);
        else if (kind === 6) person.redo((name) => name);
        else {
          const operation = actOn(person.view().files, { kind, ...how });
          if (operation) person.act({ name: 'act', operations: [operation] });
        }
        if (how.pick % 3 === 0) await scheduler.waitFor(Promise.resolve());
      }
      const settled = Promise.all(people.map((person) => person.flush())).then(() =>
        Promise.all(people.map((person) => person.poll())),
      );
      await scheduler.waitFor(settled);
      for (const person of people) {
        expect(text(person.view().files)).toBe(text(server.files));
        expect(person.view().saved).toBe('saved');
      }
    }),
    { numRuns: 300 },
  );
});

test('undo takes back exactly what was done, step by step, and redo does it again', async () => {
  const server = new Server();
  const model = new DraftModel(
    { revision: 0, basedOn: 1, files: start },
    server.transport('kim', async () => undefined),
  );
  const before = text(model.view().files);
  model.act({ name: 'one', operations: [{ op: 'remove', at: below(AT, '@b') }] });
  for (const value of ['N', 'Na', 'Name'])
    model.act({ name: 'label', operations: [{ op: 'set', at: below(AT, '@a', 'label'), value }], merge: 'label a' });
  const after = text(model.view().files);
  expect(model.view().undoable.map(({ name }) => name)).toEqual(['label', 'one']);
  expect([model.undo((name) => `undo ${name}`), model.undo((name) => `undo ${name}`)]).toEqual([true, true]);
  expect(text(model.view().files)).toBe(before);
  expect([model.redo((name) => name), model.redo((name) => name)]).toEqual([true, true]);
  expect(text(model.view().files)).toBe(after);
  await model.flush();
  expect(text(server.files)).toBe(after);
});

test('what somebody else took away meanwhile is told, not silently lost', async () => {
  const server = new Server();
  const [kim, lee] = ['kim', 'lee'].map(
    (by) =>
      new DraftModel(
        { revision: 0, basedOn: 1, files: start },
        server.transport(by, async () => undefined),
      ),
  ) as [DraftModel, DraftModel];
  kim.act({ name: 'take b away', operations: [{ op: 'remove', at: below(AT, '@b') }] });
  await kim.flush();
  lee.act({ name: 'name b', operations: [{ op: 'set', at: below(AT, '@b', 'label'), value: 'B' }] });
  lee.act({ name: 'name a', operations: [{ op: 'set', at: below(AT, '@a', 'label'), value: 'A' }] });
  await lee.flush();
  expect(lee.view()).toMatchObject({ lost: ['name b'], saved: 'saved' });
  expect(fieldsOf(lee.view().files)).toEqual([{ key: 'a', label: 'A' }, { key: 'c' }]);
});
