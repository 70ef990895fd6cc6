import type { Query } from '@stepwell/definition';
import { type Drill, type PictureServices, pictures } from '@stepwell/widgets/ui';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

afterEach(cleanup);

const query: Query = {
  from: 'loan',
  where: 'lent_at in month(now())',
  measures: [{ key: 'n', formula: 'count()', label: 'Loans' }],
  compare: 'previous',
};

/** The picture of a widget with what it was before; what presses on it open. */
function drawn(kind: string, data: Query, canDrill = true) {
  const opened: Drill[] = [];
  const services = {
    locale: 'en',
    words: (label: unknown) => (typeof label === 'object' ? (label as { en: string }).en : String(label ?? '')),
    short: (_: unknown, key: string, value: unknown) => `${key} ${value}`,
    measure: (_: unknown, key: string, value: unknown) => `${key} ${value}`,
    period: (period: string) => period,
    groupText: (_: unknown, __: unknown, value: unknown) => String(value),
    groupLabel: () => 'Shelf',
    canDrill: () => canDrill,
    drill: (_: unknown, drill: Drill) => opened.push(drill),
  } as unknown as PictureServices;
  const { Picture } = pictures.find(({ name }) => name === kind)!;
  const earlier = { data: { period: '2026-02', rows: [{ shelf: 'a', n: 2 }] } };
  const answers = { data: [{ shelf: 'a', n: 3 }] };
  render(<Picture options={{ data, label: 'Lent' }} answers={answers} earlier={earlier} services={services} />);
  return opened;
}

test('a figure and what it was before each open their own rows', () => {
  const opened = drawn('metric', query);
  fireEvent.click(screen.getByRole('button', { name: /n 3/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Lent n 2 in 2026-02' }));
  expect(opened).toEqual([
    { measure: 'n', sentence: 'Lent' },
    { group: {}, measure: 'n', sentence: 'Lent · 2026-02', isEarlier: true },
  ]);
});

test('so do those of a table, row by row', () => {
  const opened = drawn('table', { ...query, group: ['shelf'] });
  fireEvent.click(screen.getByRole('button', { name: 'a n 2 in 2026-02' }));
  expect(opened).toEqual([{ group: { shelf: 'a' }, measure: 'n', sentence: 'a · 2026-02', isEarlier: true }]);
});

test('where rows have no list neither opens anything', () => {
  drawn('metric', query, false);
  expect(screen.getAllByRole('button').map((one) => (one as HTMLButtonElement).disabled)).toEqual([true]);
  expect(screen.getByText('n 2 in 2026-02').tagName).toBe('SPAN');
});
