import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { HeadCheck, RowCheck } from '../list/row-check.tsx';
import { aroundPage, lendingHere } from '../testing/lending-app.tsx';
import { SelectingPlace, useSelecting } from './selecting.tsx';

afterEach(cleanup);

const records = (ids: string) => [...ids].map((id) => ({ id, version: 1, values: {} }));

function Rows({ ids }: { ids: string }) {
  const selecting = useSelecting();
  if (!selecting) return null;
  return (
    <table>
      <thead>
        <tr>
          <HeadCheck />
        </tr>
      </thead>
      <tbody>
        {[...ids].map((id) => (
          <tr key={id}>
            <RowCheck id={id} isChosen={selecting.isChosen(id)} press={selecting.press} />
          </tr>
        ))}
      </tbody>
      <caption>
        {selecting.count}
        <button type="button" onClick={selecting.chooseAll}>
          all
        </button>
      </caption>
    </table>
  );
}

/** A list of these records, of which the server has `total`. */
async function open(ids: string, total: number) {
  const Around = await aroundPage(lendingHere());
  const list = (shown: string, asked: string) => (
    <Around>
      <SelectingPlace records={records(shown)} total={total} asked={asked}>
        <Rows ids={shown} />
      </SelectingPlace>
    </Around>
  );
  const view = render(list(ids, 'one'));
  const count = () => Number(view.container.querySelector('caption')?.firstChild?.textContent);
  const boxes = () => screen.getAllByRole<HTMLInputElement>('checkbox');
  const show = (shown: string, asked = 'one') => view.rerender(list(shown, asked));
  return { count, boxes, show };
}

test('with Shift all between two presses are chosen, and one press lets one go again', async () => {
  const { count, boxes } = await open('abcdef', 6);
  fireEvent.click(boxes()[2] as Element);
  fireEvent.click(boxes()[5] as Element, { shiftKey: true });
  expect([count(), boxes().map(({ checked }) => checked)]).toEqual([4, [false, false, true, true, true, true, false]]);
  fireEvent.click(boxes()[3] as Element);
  expect(count()).toBe(3);
});

test('the head chooses what is on the page and says when only some are; all that fit can be chosen beyond it', async () => {
  const { count, boxes } = await open('abc', 1204);
  fireEvent.click(boxes()[1] as Element);
  expect(boxes()[0]?.indeterminate).toBe(true);
  fireEvent.click(boxes()[0] as Element);
  expect([count(), boxes()[0]?.checked]).toEqual([3, true]);
  fireEvent.click(screen.getByRole('button', { name: 'all' }));
  expect(count()).toBe(1204);
  fireEvent.click(boxes()[2] as Element);
  expect(count()).toBe(1203);
});

test('what is chosen stays so when records come and go, and is let go when something else is asked', async () => {
  const { count, boxes, show } = await open('abc', 3);
  fireEvent.click(boxes()[2] as Element);
  show('xbca');
  expect([count(), boxes()[2]?.checked]).toEqual([1, true]);
  show('abc', 'another');
  expect(count()).toBe(0);
});
