import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ApiError } from '../api/api-error.ts';
import { aroundPage, lendingHere } from '../testing/lending-app.tsx';
import type { WireValues } from './judge.ts';
import { layoutOf, usualForm } from './layout.ts';
import { RecordForm } from './record-form.tsx';

const here = lendingHere('en');
const loan = here.tables.get('loan')!;
const sections = layoutOf(loan, usualForm(loan));
const draft = { user: 'u1', app: 'lend', form: 'loan' };

beforeEach(() => localStorage.clear());
afterEach(cleanup);

async function open(save: (values: WireValues) => Promise<unknown>, initial: WireValues = {}) {
  const Around = await aroundPage(here);
  const view = render(
    <Around>
      <RecordForm id="f" table="loan" sections={sections} initial={initial} draft={draft} save={save} />
    </Around>,
  );
  const book = await screen.findByRole('textbox', { name: /Book/ });
  const type = (text: string) => fireEvent.change(book, { target: { value: text } });
  const submit = () => fireEvent.submit(view.container.querySelector('form')!);
  return { ...view, book, type, submit };
}

test('saving a form with something missing says what, in place and at the top, and sends nothing', async () => {
  const sent: WireValues[] = [];
  const { book, submit } = await open(async (values) => sent.push(values));
  expect(screen.queryByRole('alert')).toBeNull();
  submit();
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('Enter Book');
  expect(book.getAttribute('aria-describedby')).toContain('field-book-errors');
  expect(document.getElementById('field-book-errors')?.textContent).toBe('Enter Book');
  expect(sent).toEqual([]);
});

test('only what was changed is sent, and then the draft is forgotten', async () => {
  const sent: WireValues[] = [];
  const { type, submit } = await open(async (values) => sent.push(values), { note: 'torn', book: 'Em' });
  type('Emma');
  await waitFor(() => expect(localStorage.getItem('stepwell.draft.u1.lend.loan.new')).toContain('Emma'));
  submit();
  await waitFor(() => expect(sent).toEqual([{ book: 'Emma' }]));
  await waitFor(() => expect(localStorage.getItem('stepwell.draft.u1.lend.loan.new')).toBeNull());
});

test('a form closed half-filled comes back as it was, and can be begun anew', async () => {
  const first = await open(async () => undefined);
  first.type('Persuasion');
  await waitFor(() => expect(localStorage.length).toBeGreaterThan(1));
  first.unmount();
  const { book } = await open(async () => undefined);
  expect((book as HTMLInputElement).value).toBe('Persuasion');
  fireEvent.click(screen.getByRole('button', { name: 'Discard and start again' }));
  await waitFor(() => expect((book as HTMLInputElement).value).toBe(''));
});

test('what a form says of itself stands above its fields, in the language of the page', async () => {
  const Around = await aroundPage(here);
  const form = { help: { 'zh-CN': '请当面填写', en: 'Fill this in together' } };
  render(
    <Around>
      <RecordForm id="f" table="loan" sections={sections} initial={{}} form={form} save={async () => undefined} />
    </Around>,
  );
  const help = await screen.findByText('Fill this in together');
  const book = await screen.findByRole('textbox', { name: /Book/ });
  expect(help.compareDocumentPosition(book) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
});

test('what the server refuses stands at its field, in the words of the server', async () => {
  const problems = [
    { path: '#/values/book', severity: 'error', code: 'NOT_UNIQUE', message: { 'zh-CN': '已有', en: 'Lent already' } },
  ];
  const { type, submit } = await open(() => Promise.reject(new ApiError(422, { code: 'INVALID_VALUES', problems } as never)));
  type('Emma');
  submit();
  await waitFor(() => expect(document.getElementById('field-book-errors')?.textContent).toBe('Lent already'));
});
