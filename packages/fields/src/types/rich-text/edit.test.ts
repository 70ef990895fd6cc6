import { expect, test } from 'vitest';
import { mark, prefix } from './edit.ts';

test('a mark goes around the selection and away again, which stays selected', () => {
  const bold = mark({ text: '请周五前', from: 1, to: 3 }, '**');
  expect(bold).toEqual({ text: '请**周五**前', from: 3, to: 5 });
  expect(mark(bold, '**')).toEqual({ text: '请周五前', from: 1, to: 3 });
  expect(mark({ text: 'a', from: 0, to: 1 }, '[', '](https://)').text).toBe('[a](https://)');
});

test('whole lines get a sign at their beginning and lose it again', () => {
  const list = prefix({ text: '甲\n乙\n丙', from: 0, to: 3 }, '- ');
  expect(list).toEqual({ text: '- 甲\n- 乙\n丙', from: 0, to: 7 });
  expect(prefix(list, '- ').text).toBe('甲\n乙\n丙');
});
