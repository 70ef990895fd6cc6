import type { App } from '@stepwell/definition';
import { loadDirectory, runCommand, runDue, runDueRecord } from '@stepwell/engine';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { modelOf } from '../testing/model-of.ts';
import { type AnyStore, stores } from '../testing/stores.ts';

const OFFICE: [string, string][] = [['09:00', '18:00']];
const LATE: [string, string][] = [['14:00', '22:00']];
const week = (hours: [string, string][]) => Object.fromEntries(['1', '2', '3', '4', '5'].map((day) => [day, hours]));
const parts: Partial<App> = {
  calendars: [
    { key: 'office', week: week(OFFICE) },
    { key: 'late_shift', week: week(LATE) },
  ],
  roles: [{ key: 'finance' }],
  tables: [
    {
      key: 'job',
      title: 'name',
      owner: 'owner',
      fields: [
        { key: 'name', type: 'text' },
        { key: 'owner', type: 'user' },
        { key: 'late', type: 'boolean' },
        { key: 'boss', type: 'formula', formula: 'manager(owner, 2)' },
        { key: 'team_size', type: 'formula', formula: 'count(team(owner))' },
        { key: 'finance', type: 'formula', formula: "count(users('finance'))" },
        { key: 'place', type: 'formula', formula: 'owner.department.name' },
        { key: 'absences', type: 'formula', formula: 'count(owner.absences)' },
      ],
    },
  ],
  timeouts: [
    {
      key: 'answer',
      table: 'job',
      while: 'filled(owner)',
      since: 'created_at',
      calendar: 'owner.calendar',
      steps: [{ after: '2h', mark: 'late' }],
    },
  ],
};
const model = modelOf(parts);
const app = { kind: 'app', cause: 'test' } as const;
const MORNING = Date.parse('2026-03-02T09:00:00+08:00');

describe.each(stores)('on $name', ({ open }) => {
  let store: AnyStore;
  let now: number;
  const create = (table: string, id: string, values: object) =>
    runCommand({ store, model }, { kind: 'create', table, id, values: { ...values } }, app);
  const update = (table: string, id: string, values: object) =>
    runCommand({ store, model }, { kind: 'update', table, id, values: { ...values } }, app);
  const NOTHING = { fields: [], one: {}, many: {}, parameters: [] };
  const jobs = async (id?: string) =>
    (
      await store.transact(model, (transaction) => transaction.find({ table: 'job', ...(id && { ids: [id] }), needs: NOTHING }))
    ).map(({ values }) => values);
  const job = async () => (await jobs('j1'))[0];
  const due = () => runDue({ store, model, handle: (record) => runDueRecord({ store, model }, record) }, now);

  beforeEach(async () => {
    now = MORNING;
    store = await open({ clock: () => now });
    await store.publish(model, { at: now, by: null });
    await create('department', 'north', { name: 'North' });
    for (const id of ['head', 'lead', 'wang', 'li']) await create('user', id, { name: id, calendar: 'office' });
    await update('user', 'lead', { manager: 'head' });
    await update('user', 'wang', { manager: 'lead', department: 'north' });
    await create('job', 'j1', { owner: 'wang' });
  });
  afterEach(() => store.close());

  test('what a record derives from managers and teams follows when they change, in the same command', async () => {
    expect(await job()).toMatchObject({ boss: 'head', team_size: 1 });
    await update('user', 'lead', { manager: 'li' });
    expect(await job()).toMatchObject({ boss: 'li' });
    await update('user', 'head', { manager: 'wang' });
    expect(await job()).toMatchObject({ boss: 'li', team_size: 2 });
    await update('user', 'wang', { manager: null });
    expect(await job()).toMatchObject({ boss: null });
  });

  test('what it derives from roles, departments and absences follows too', async () => {
    expect(await job()).toMatchObject({ finance: 0, place: 'North', absences: 0 });
    await update('user', 'li', { roles: ['finance'] });
    expect(await job()).toMatchObject({ finance: 1 });
    await update('user', 'li', { active: false });
    expect(await job()).toMatchObject({ finance: 0 });
    await update('department', 'north', { name: 'North and east' });
    expect(await job()).toMatchObject({ place: 'North and east' });
    await create('absence', 'a1', { person: 'wang', from: '2026-03-02', to: '2026-03-03' });
    expect(await job()).toMatchObject({ absences: 1 });
    await runCommand({ store, model }, { kind: 'delete', table: 'absence', id: 'a1' }, app);
    expect(await job()).toMatchObject({ absences: 0 });
  });

  test('a deadline runs by the working hours of whoever has the record, also when he, or his hours, change', async () => {
    const at = (time: string) => Date.parse(`2026-03-02T${time}:00+08:00`);
    expect(await job()).toMatchObject({ due_at: at('11:00') });
    await update('user', 'wang', { calendar: 'late_shift' });
    expect(await job()).toMatchObject({ due_at: at('16:00') });
    await update('job', 'j1', { owner: 'li' });
    expect(await job()).toMatchObject({ due_at: at('11:00') });
  });

  test('very many records follow soon after, each in a command of its own, and none is forgotten', async () => {
    for (let index = 0; index < 250; index += 1) await create('job', `more${index}`, { owner: 'wang' });
    await update('user', 'lead', { manager: 'li' });
    await update('user', 'wang', { calendar: 'late_shift' });
    expect((await jobs()).some(({ boss }) => boss === 'head')).toBe(true);
    expect(await store.nextDue(model)).toBe(now);
    expect(await due()).toEqual({ done: 251, failed: 0 });
    expect((await jobs()).every(({ boss, due_at }) => boss === 'li' && due_at === MORNING + 7 * 3_600_000)).toBe(true);
    expect(await due()).toEqual({ done: 0, failed: 0 });
  });

  test('a command that waited behind a change of the organisation already knows of it, whatever its host remembers', async () => {
    const directory = await store.transact(model, (transaction) => loadDirectory(model, transaction));
    const context = { store, model, directory };
    const changed = runCommand(context, { kind: 'update', table: 'user', id: 'lead', values: { manager: 'li' } }, app);
    const made = runCommand(context, { kind: 'create', table: 'job', id: 'j2', values: { owner: 'wang' } }, app);
    await Promise.all([changed, made]);
    expect((await jobs('j2'))[0]).toMatchObject({ boss: 'li' });
    const refused = runCommand(context, { kind: 'update', table: 'user', id: 'lead', values: { manager: 'nobody' } }, app);
    await expect(refused).rejects.toThrow();
    await runCommand(context, { kind: 'create', table: 'job', id: 'j3', values: { owner: 'wang' } }, app);
    expect((await jobs('j3'))[0]).toMatchObject({ boss: 'li' });
  });
});
