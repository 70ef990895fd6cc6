import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { aroundPage, lendingHere } from '../testing/lending-app.tsx';
import { CellEditor, type CellEnd } from './cell-editor.tsx';
import { columnsOf } from './columns.ts';
import type { CellDraft } from './use-cell-edits.ts';

afterEach(cleanup);

const here = lendingHere('en');
const loan = here.tables.get('loan')!;
const [book] = columnsOf(here, loan, ['book']);
const record = { id: 'r1', version: 3, values: { book: 'Emma' } };

async function open(draft?: CellDraft) {
  const ends: CellEnd[] = [];
  const Around = await aroundPage(here);
  render(
    <Around>
      <main>
        <CellEditor column={book!} record={record} draft={draft} end={(end) => ends.push(end)} />
        <p>elsewhere</p>
      </main>
    </Around>,
  );
  const input = await screen.findByRole<HTMLInputElement>('textbox');
  const type = (text: string) => fireEvent.change(input, { target: { value: text } });
  return { ends, input, type };
}

test('Enter saves and stays, Tab saves and goes on, with Shift back', async () => {
  const { ends, input, type } = await open();
  expect(document.activeElement).toBe(input);
  type('Persuasion');
  fireEvent.keyDown(input, { key: 'Enter' });
  fireEvent.keyDown(input, { key: 'Tab' });
  fireEvent.keyDown(input, { key: 'Tab', shiftKey: true });
  const value = { of: 'Persuasion' };
  expect(ends).toEqual([
    { value, go: 'stay' },
    { value, go: 'next' },
    { value, go: 'back' },
  ]);
});

test('Esc lets go of what was written; what is as it was is not saved', async () => {
  const { ends, input, type } = await open();
  fireEvent.keyDown(input, { key: 'Enter' });
  type('Persuasion');
  fireEvent.keyDown(input, { key: 'Escape' });
  expect(ends).toEqual([{ go: 'stay' }, { go: 'stay' }]);
});

test('a press elsewhere on the page saves, a press within does not', async () => {
  const { ends, input, type } = await open();
  type('Persuasion');
  fireEvent.pointerDown(input);
  expect(ends).toEqual([]);
  fireEvent.pointerDown(screen.getByText('elsewhere'));
  expect(ends).toEqual([{ value: { of: 'Persuasion' }, go: 'leave' }]);
});

test('Enter within the word of an input method neither saves nor closes', async () => {
  const { ends, input } = await open();
  fireEvent.keyDown(input, { key: 'Enter', isComposing: true });
  fireEvent.keyDown(input, { key: 'Escape', isComposing: true });
  expect(ends).toEqual([]);
});

test('what was refused opens as it was written, with why', async () => {
  const { input } = await open({ value: 'Em', problem: 'Too short' });
  expect(input.value).toBe('Em');
  const why = screen.getByRole('alert');
  expect(why.textContent).toBe('Too short');
  expect(input.getAttribute('aria-describedby')).toBe(why.id);
});
