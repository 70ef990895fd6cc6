import { expect, test } from 'vitest';
import { attemptOf, changedValues, forgetDraft, keepDraft, readDraft } from './draft.ts';

const place = { user: 'u1', app: 'lend', form: 'loan_edit' };

test('a half-filled form is found again by the same person, form and record, and by nobody else', () => {
  keepDraft(place, { book: 'Emma' }, 5);
  expect(readDraft(place)).toEqual({ values: { book: 'Emma' }, at: 5 });
  expect(readDraft({ ...place, user: 'u2' })).toBeNull();
  expect(readDraft({ ...place, record: 'r1' })).toBeNull();
  forgetDraft(place);
  expect(readDraft(place)).toBeNull();
});

test('a draft that cannot be read is none', () => {
  localStorage.setItem('stepwell.draft.u1.lend.loan_edit.new', '{broken');
  expect(readDraft(place)).toBeNull();
});

test('only what was changed is sent; a value taken away is sent as null', () => {
  const before = { book: 'Emma', fee: 2, tags: ['a'] };
  expect(changedValues(before, { book: 'Emma', fee: undefined, tags: ['a'], days: 3 })).toEqual({ fee: null, days: 3 });
  expect(changedValues({ fee: null }, { fee: undefined })).toEqual({});
});

test('what is sent again unchanged is the same act; what was changed is another', () => {
  const first = attemptOf(undefined, { book: 'Emma' });
  expect(attemptOf(first, { book: 'Emma' })).toBe(first);
  expect(attemptOf(first, { book: 'Emma', fee: 1 }).key).not.toBe(first.key);
  keepDraft(place, { book: 'Emma' }, 5, first);
  expect(readDraft(place)?.attempt).toEqual(first);
});
