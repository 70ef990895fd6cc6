import type { App } from '@stepwell/definition';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aroundPage, lendingApp, lendingHere } from '../testing/lending-app.tsx';
import { layoutOf, usualForm } from './layout.ts';
import { RecordForm } from './record-form.tsx';

const [loanTable] = lendingApp.tables;
const guarded = (guard: object) =>
  ({ ...lendingApp, tables: [{ ...loanTable, duplicates: [{ compare: [{ field: 'book' }], do: 'warn', ...guard }] }] }) as App;

const asked: unknown[] = [];
const seen = { id: 'r1', version: 1, values: { book: 'Emma', owner: null } };

beforeEach(() => {
  localStorage.clear();
  asked.length = 0;
  vi.stubGlobal('fetch', async (path: string, { body }: { body: string }) => {
    if (!path.endsWith('/tables/loan/duplicates')) return Response.json({});
    asked.push(JSON.parse(body));
    const one = { field: 'book', message: '', similarity: 0.9, does: 'warn' };
    return Response.json({
      duplicates: [
        { ...one, record: seen },
        { ...one, similarity: 1, does: 'refuse' },
      ],
    });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function open(app: App, record?: string) {
  const here = lendingHere('en', app);
  const loan = here.tables.get('loan')!;
  const Around = await aroundPage(here);
  const initial = record ? { book: 'Persuasion', note: 'torn' } : {};
  const sections = layoutOf(loan, usualForm(loan));
  const draft = { user: 'u1', app: 'lend', form: 'loan', record };
  render(
    <Around>
      <RecordForm id="f" table="loan" sections={sections} initial={initial} draft={draft} save={async () => undefined} />
    </Around>,
  );
  const book = await screen.findByRole('textbox', { name: /Book/ });
  return (text: string) => fireEvent.change(book, { target: { value: text } });
}

test('while somebody fills in a form he sees what it may be the same as, and the way to it', async () => {
  const type = await open(guarded({}));
  type('Em');
  type('Ema');
  const look = await screen.findByRole('link', { name: 'Look at Emma' });
  expect(look.getAttribute('href')).toBe('/app/lend/table/loan/r1');
  expect(look.closest('li')?.textContent).toContain('Emma90% alike');
  expect(screen.getByText('A record of somebody else, which you may not see: the same')).toBeTruthy();
  expect(screen.getByText('This cannot be saved a second time.')).toBeTruthy();
  expect(asked).toEqual([{ values: { book: 'Ema' } }]);
  type('Middlemarch');
  await waitFor(() => expect(screen.queryByRole('link')).toBeNull());
});

test('of a record that there is only what is changed is asked, and only what is looked at in changes', async () => {
  const created = { compare: [{ field: 'note' }], on: 'created', do: 'warn' };
  const updated = { compare: [{ field: 'book' }], on: 'updated', do: 'warn' };
  const type = await open({ ...lendingApp, tables: [{ ...loanTable, duplicates: [created, updated] }] } as App, 'r9');
  fireEvent.change(screen.getByRole('textbox', { name: /Note/ }), { target: { value: 'mended' } });
  type('Emma');
  await waitFor(() => expect(asked).toEqual([{ values: { book: 'Emma' }, id: 'r9' }]));
});
