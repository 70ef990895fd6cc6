import { operators } from '@stepwell/expression';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AppHere } from '../app/app-context.ts';
import { aroundPage, lendingHere } from '../testing/lending-app.tsx';
import type { WireValues } from './judge.ts';
import { layoutOf, usualForm } from './layout.ts';
import { RecordForm } from './record-form.tsx';

const plain = lendingHere('en');
const here: AppHere = {
  ...plain,
  vocabulary: {
    ...plain.vocabulary,
    rules: async () => ({ operators, fields: plain.vocabulary.fields, actions: [], widgets: [] }),
  },
};
const loan = here.tables.get('loan')!;
const sections = layoutOf(loan, usualForm(loan));
const fee = (mode: 'suggest' | 'fill') => ({ autofill: [{ on: 'book', set: { fee: "if(book = 'Emma', 3, 1.5)" }, mode }] });

beforeEach(() => localStorage.clear());
afterEach(cleanup);

async function open(mode: 'suggest' | 'fill', initial: WireValues = {}) {
  const Around = await aroundPage(here);
  render(
    <Around>
      <RecordForm id="f" table="loan" sections={sections} initial={initial} form={fee(mode)} save={async () => undefined} />
    </Around>,
  );
  const line = async (name: RegExp) => (await screen.findByRole('textbox', { name })) as HTMLInputElement;
  return { book: await line(/Book/), fee: (await screen.findByLabelText(/Deposit/)) as HTMLInputElement };
}
const type = (line: HTMLInputElement, text: string) => fireEvent.change(line, { target: { value: text } });

test('what follows from a field is shown beside the other, and one press takes it', async () => {
  const lines = await open('suggest');
  type(lines.book, 'Emma');
  const take = await screen.findByRole('button', { name: /Take it/ });
  expect(lines.fee.value).toBe('');
  fireEvent.click(take);
  await waitFor(() => expect(lines.fee.value).toMatch(/^3/));
  expect(screen.queryByRole('button', { name: /Take it/ })).toBeNull();
});

test('the tab key takes a suggestion into a blank field, and leaves what was typed alone', async () => {
  const lines = await open('suggest');
  type(lines.book, 'Sanditon');
  await screen.findByRole('button', { name: /Take it/ });
  fireEvent.keyDown(lines.fee, { key: 'Tab' });
  await waitFor(() => expect(lines.fee.value).toMatch(/^1\.5/));
  type(lines.book, 'Emma');
  await screen.findByRole('button', { name: /Take it/ });
  fireEvent.keyDown(lines.fee, { key: 'Tab' });
  expect(lines.fee.value).toMatch(/^1\.5/);
});

test('what a form fills in by itself follows its cause until somebody writes, and what stood there before is only proposed over', async () => {
  const lines = await open('fill');
  type(lines.book, 'Emma');
  await waitFor(() => expect(lines.fee.value).toMatch(/^3/));
  type(lines.book, 'Sanditon');
  await waitFor(() => expect(lines.fee.value).toMatch(/^1\.5/));
  type(lines.fee, '9');
  type(lines.book, 'Emma');
  await screen.findByRole('button', { name: /Take it/ });
  expect(lines.fee.value).toMatch(/^9/);
});

test('a record that is opened proposes nothing until its cause is changed', async () => {
  const lines = await open('fill', { book: 'Emma' });
  fireEvent.change(screen.getByRole('textbox', { name: /Note/ }), { target: { value: 'torn' } });
  expect([lines.fee.value, screen.queryByRole('button', { name: /Take it/ })]).toEqual(['', null]);
  type(lines.book, 'Sanditon');
  await waitFor(() => expect(lines.fee.value).toMatch(/^1\.5/));
});
