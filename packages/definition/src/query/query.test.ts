import { type Logic, parseFormula, toLogic } from '@stepwell/expression';
import { expect, test } from 'vitest';
import { clockPeriods, readsName, shiftedBack } from './compared.ts';
import { narrowedBy } from './narrowed.ts';

const logic = (text: string): Logic => toLogic(parseFormula(text).node!);

test('the periods of the clock are found wherever they stand, and nothing else', () => {
  expect(clockPeriods(logic("state = 'won' and (at in month(now()) or due in year(today()))"))).toEqual([
    logic('month(now())'),
    logic('year(today())'),
  ]);
  expect(clockPeriods(logic('at >= now() - 30d and month(at) = filter.month'))).toEqual([]);
});

test('a formula is shifted back by its periods of the clock', () => {
  const where = logic("state = 'won' and at in month(now())");
  expect(shiftedBack(where, 'previous')).toEqual(logic("state = 'won' and at in month(now()) - 1"));
  expect(shiftedBack(where, 'year_ago')).toEqual(logic("state = 'won' and at in month(addYears(now(), -1))"));
  expect(shiftedBack(logic('week(today())'), 'year_ago')).toEqual(logic('week(addDays(today(), -364))'));
});

test('what a formula reads is told by its whole name', () => {
  expect(readsName(logic('owner in team(filter.who)'), 'filter.who')).toBe(true);
  expect(readsName(logic('filter.whole = who'), 'filter.who')).toBe(false);
});

test('a filter left blank does not narrow, the other conditions stay', () => {
  const where = logic("state = 'open' and (owner = filter.who and fee > filter.least)");
  expect(narrowedBy(where, [])).toEqual(where);
  expect(narrowedBy(where, ['filter.who'])).toEqual(logic("state = 'open' and fee > filter.least"));
  expect(narrowedBy(where, ['filter.who', 'filter.least'])).toEqual(logic("state = 'open'"));
  expect(narrowedBy(logic('owner = filter.who'), ['filter.who'])).toBeNull();
});

test('a condition that asks whether the filter is filled stays as it is', () => {
  for (const text of ['filled(filter.who) and owner = filter.who', 'owner = (filter.who ?? me)', 'isEmpty(filter.who) or late'])
    expect(narrowedBy(logic(text), ['filter.who'])).toEqual(logic(text));
});
