import { type AppFiles, applyOperations, below, type Operation, OperationFault, stepTo } from '@stepwell/definition';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DraftModel } from './draft-model.ts';
import { type Change, DoesNotFit, Renewed, type SeenDraft, type SentStep, Shut, SignedOut, type Transport } from './transport.ts';

const start = {
  'tables/job.json': { label: 'Job', fields: [{ key: 'a' }, { key: 'b', options: [{ key: 'x' }, { key: 'y' }] }, { key: 'c' }] },
  'parameters.json': [{ key: 'p', default: 1 }],
};
const AT = 'tables/job.json#/fields';

const opened = { draft: '', revision: 0, basedOn: 1, files: start };

/** The server's part: one step after the other, each whole or refused, and once. */
class Server {
  files: AppFiles = new Map(Object.entries(start));
  published: AppFiles = this.files;
  draft = '';
  basedOn = 1;
  drafts = 0;
  changes: (Change & { readonly step: string })[] = [];
  /** So many of the next answers get lost on their way. */
  losing = 0;

  /** Somebody publishes the draft, or gives it up. */
  end(isPublished: boolean): void {
    if (isPublished) this.published = this.files;
    if (isPublished) this.basedOn += 1;
    this.files = this.published;
    this.draft = '';
    this.changes = [];
  }

  #since(revision: number) {
    return { draft: this.draft, changes: this.changes.filter((change) => change.revision > revision) };
  }

  #demandSame({ draft, basedOn }: SeenDraft): void {
    if (draft === '' ? basedOn !== this.basedOn : draft !== this.draft) throw new Renewed();
  }

  #do({ step, name, operations }: SentStep, by: string): number {
    const known = this.changes.find((change) => change.step === step);
    if (known) return known.revision;
    try {
      const { files, inverse } = applyOperations(this.files, operations);
      this.files = files;
      if (this.draft === '') this.draft = `draft ${++this.drafts}`;
      this.changes.push({ revision: this.changes.length + 1, step, name, operations, inverse, by, at: '' });
      return this.changes.length;
    } catch (error) {
      if (error instanceof OperationFault) throw new DoesNotFit();
      throw error;
    }
  }

  transport(by: string, pause: () => Promise<void>): Transport {
    return {
      since: async (seen) => {
        await pause();
        this.#demandSame(seen);
        return this.#since(seen.revision);
      },
      send: async (sent) => {
        await pause();
        this.#demandSame(sent);
        const answer = { revision: this.#do(sent, by), ...this.#since(sent.revision) };
        await pause();
        if (this.losing-- > 0) throw new Error('no network');
        return answer;
      },
      whole: async () => {
        await pause();
        const { draft, basedOn, changes } = this;
        return { draft, basedOn, revision: changes.length, files: Object.fromEntries(this.files) };
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

const deed = fc.record({ who: fc.nat(1), kind: fc.nat(9), pick: fc.nat(20), text: fc.string({ maxLength: 3 }) });
const text = (files: AppFiles) => JSON.stringify([...files]);

test('whatever two people do at whatever pace, both end with the draft that the server has', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(deed, { maxLength: 15 }), async (scheduler, deeds) => {
      const server = new Server();
      const pause = () => scheduler.schedule(Promise.resolve());
      const people = ['kim', 'lee'].map((by) => new DraftModel(opened, server.transport(by, pause)));
      for (const { who, kind, ...how } of deeds) {
        const person = people[who] as DraftModel;
        if (kind === 5) person.undo((name) => name);
        else if (kind === 6) person.redo((name) => name);
        else if (kind === 7) server.end(how.pick % 2 === 0);
        else if (kind === 8) server.losing = how.pick % 3;
        else {
          const operation = actOn(person.view().files, { kind, ...how });
          const isTyped = kind > 2 && operation !== undefined;
          if (operation) person.act({ name: 'act', operations: [operation], ...(isTyped && { merge: operation.at }) });
        }
        if (how.pick % 3 === 0) await scheduler.waitFor(Promise.resolve());
      }
      const settle = async () => {
        for (const _ of [1, 2, 3, 4]) await Promise.all(people.map((person) => person.flush()));
        await Promise.all(people.map((person) => person.poll()));
      };
      await scheduler.waitFor(settle());
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
    opened,
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
  // What is typed in one go is one step on the way, too.
  expect(server.changes.map(({ name }) => name)).toEqual(['one', 'label', 'undo label', 'undo one', 'one', 'label']);
});

/** Two people on one draft. */
const two = (server: Server): readonly [DraftModel, DraftModel] => {
  const model = (by: string) =>
    new DraftModel(
      opened,
      server.transport(by, async () => undefined),
    );
  return [model('kim'), model('lee')];
};

test('what somebody else took away meanwhile is told, not silently lost', async () => {
  const server = new Server();
  const [kim, lee] = two(server);
  kim.act({ name: 'take b away', operations: [{ op: 'remove', at: below(AT, '@b') }] });
  await kim.flush();
  lee.act({ name: 'name b', operations: [{ op: 'set', at: below(AT, '@b', 'label'), value: 'B' }] });
  lee.act({ name: 'name a', operations: [{ op: 'set', at: below(AT, '@a', 'label'), value: 'A' }] });
  await lee.flush();
  expect(lee.view()).toMatchObject({ lost: ['name b'], saved: 'saved' });
  expect(fieldsOf(lee.view().files)).toEqual([{ key: 'a', label: 'A' }, { key: 'c' }]);
});

test('a step whose answer got lost is done once', async () => {
  const server = new Server();
  server.losing = 2;
  const model = new DraftModel(
    opened,
    server.transport('kim', async () => undefined),
  );
  model.act({ name: 'add', operations: [{ op: 'insert', at: AT, value: { key: 'new' } }] });
  await model.flush();
  expect(model.view().saved).toBe('offline');
  await model.poll();
  await model.flush();
  await model.flush();
  expect(model.view().saved).toBe('saved');
  expect(fieldsOf(server.files).map(({ key }) => key)).toEqual(['a', 'b', 'c', 'new']);
  expect(text(model.view().files)).toBe(text(server.files));
});

test('who looks at a draft that somebody publishes or gives up goes on from the version, with what he did last', async () => {
  const server = new Server();
  const kim = new DraftModel(
    opened,
    server.transport('kim', async () => undefined),
  );
  kim.act({ name: 'one', operations: [{ op: 'set', at: below(AT, '@a', 'label'), value: 'A' }] });
  await kim.flush();
  server.end(true);
  kim.act({ name: 'two', operations: [{ op: 'set', at: below(AT, '@b', 'label'), value: 'B' }] });
  await kim.flush();
  expect(kim.view()).toMatchObject({ renewals: [{ how: 'published', version: 2 }], lost: [], saved: 'saved' });
  expect(fieldsOf(server.files)).toMatchObject([{ key: 'a', label: 'A' }, { key: 'b', label: 'B' }, { key: 'c' }]);
  server.end(false);
  await kim.poll();
  expect(kim.view().renewals.at(-1)).toEqual({ how: 'discarded', version: 2 });
  expect(fieldsOf(kim.view().files)[1]).not.toHaveProperty('label');
});

test.each([
  [SignedOut, 'signedOut'],
  [Shut, 'shut'],
] as const)('whoever is kept out is told so, keeps what he did, and it is sent once he is let in again', async (Kept, saved) => {
  const server = new Server();
  const reach = server.transport('ann', async () => undefined);
  let isOut = true;
  const letIn = <T>(ask: () => Promise<T>) => (isOut ? Promise.reject(new Kept()) : ask());
  const model = new DraftModel(opened, {
    send: (step) => letIn(() => reach.send(step)),
    since: (seen) => letIn(() => reach.since(seen)),
    whole: reach.whole,
  });
  await model.poll().catch(() => undefined);
  await model.flush();
  expect(model.view().saved).toBe(saved);
  model.act({ name: 'more', operations: [{ op: 'insert', at: AT, value: { key: 'd' } }] });
  await model.flush();
  expect([model.view().saved, server.changes.length]).toEqual([saved, 0]);
  isOut = false;
  await model.flush();
  await model.poll();
  expect([model.view().saved, server.changes.length, model.view().lost]).toEqual(['saved', 1, []]);
});

test('where two set the same thing the last one stands, and both are told once; beside each other nobody is', async () => {
  const server = new Server();
  const [kim, lee] = two(server);
  const label = (model: DraftModel, item: string, value: string) =>
    model.act({ name: `label ${item}`, operations: [{ op: 'set', at: below(AT, `@${item}`, 'label'), value }], merge: item });
  label(kim, 'a', 'Kim');
  await kim.flush();
  for (const value of ['L', 'Le', 'Lee']) {
    label(lee, 'a', value);
    await lee.flush();
  }
  label(lee, 'c', 'C');
  await lee.flush();
  await kim.poll();
  const at = below(AT, '@a', 'label');
  expect(fieldsOf(kim.view().files)).toEqual(fieldsOf(lee.view().files));
  expect(fieldsOf(server.files)[0]).toMatchObject({ label: 'Lee' });
  expect(lee.view().clashes).toEqual([{ name: 'label a', how: 'over', by: 'kim', at }]);
  expect(kim.view().clashes).toEqual([{ name: 'label a', how: 'under', by: 'lee', at }]);
  // What one wrote can be brought back by a press.
  expect(kim.undo((name) => name)).toBe(true);
  await kim.flush();
  expect(fieldsOf(server.files)[0]).not.toHaveProperty('label');
});
