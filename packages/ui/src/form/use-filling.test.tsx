import type { Filling } from '@stepwell/engine';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aroundPage, lendingApp, lendingHere } from '../testing/lending-app.tsx';
import { layoutOf, usualForm } from './layout.ts';
import { RecordForm } from './record-form.tsx';

const form = { key: 'lend', table: 'loan', layout: ['book', 'fee'] };
const here = lendingHere('en', { ...lendingApp, forms: [form] });
const loan = here.tables.get('loan')!;
const sections = layoutOf(loan, usualForm(loan));

let told: { path: string; text: Promise<string> }[] = [];
beforeEach(() => {
  told = [];
  localStorage.clear();
  navigator.sendBeacon = (path, body) => told.push({ path: String(path), text: (body as Blob).text() }) > 0;
});
afterEach(cleanup);

const fillings = async () => {
  const bodies = await Promise.all(told.map(({ text }) => text));
  return bodies.flatMap((text) => (JSON.parse(text) as { fillings: Filling[] }).fillings);
};

async function open(save: () => Promise<unknown>, measured: string | undefined = 'lend') {
  const Around = await aroundPage(here);
  const view = render(
    <Around>
      <RecordForm id="f" table="loan" sections={sections} initial={{}} measured={measured} save={save} />
    </Around>,
  );
  const book = await screen.findByRole('textbox', { name: /Book/ });
  const submit = () => fireEvent.submit(view.container.querySelector('form')!);
  const write = (text: string) => {
    fireEvent.focus(book);
    fireEvent.change(book, { target: { value: text } });
  };
  return { ...view, write, submit };
}

test('a form that is sent is told once, field by field, and nothing of what was written', async () => {
  const { write, submit, unmount } = await open(async () => undefined);
  submit();
  await screen.findByRole('alert');
  write('Persuasion');
  submit();
  await waitFor(() => expect(told).toHaveLength(1));
  unmount();
  const [filling, ...others] = await fillings();
  expect(filling).toMatchObject({ form: 'lend', version: 1, end: 'sent', last: 'book' });
  expect(filling?.fields['book']).toMatchObject({ refused: 1 });
  expect([others, told[0]?.path]).toEqual([[], '/api/apps/lend/fillings']);
  expect(JSON.stringify(filling)).not.toContain('Persuasion');
});

test('a form that is closed was given up where the cursor was; leaving the page tells it too', async () => {
  const closed = await open(async () => undefined);
  closed.write('Em');
  closed.unmount();
  const left = await open(async () => undefined);
  left.write('Em');
  fireEvent(window, new Event('pagehide'));
  left.unmount();
  expect((await fillings()).map(({ end, last }) => [end, last])).toEqual([
    ['given_up', 'book'],
    ['given_up', 'book'],
  ]);
});

test('a page that goes on elsewhere as soon as the record is there has sent its form', async () => {
  let leave: (() => void) | undefined;
  const { write, submit, unmount } = await open(async () => {
    await new Promise((resolve) => setTimeout(resolve));
    leave?.();
  });
  leave = unmount;
  write('Emma');
  submit();
  await waitFor(() => expect(told).toHaveLength(1));
  expect((await fillings()).map(({ end }) => end)).toEqual(['sent']);
});

test('what is no form of the app is not measured', async () => {
  const { write, unmount } = await open(async () => undefined, 'usual');
  write('Em');
  unmount();
  expect(told).toEqual([]);
});
