import { expect, test } from 'vitest';
import { vocabulary } from '../../testing/apps.ts';
import { checkApp } from '../check-app.ts';

const problemsOf = (guide: unknown) =>
  checkApp(
    new Map<string, unknown>([
      ['app.json', { key: 'shop', version: '1.0.0', format: 1 }],
      ['tables/order.json', { title: 'name', fields: [{ key: 'name', type: 'text' }] }],
      ['forms/order.json', { table: 'order', layout: ['name'] }],
      ['processes/sale.json', { table: 'order', stages: [{ key: 'asked' }, { key: 'sold' }] }],
      ['guides/how.json', guide],
    ]),
    vocabulary,
  ).problems.map(({ code, path, fix }) => [code, path, ...(fix ? [fix] : [])]);

test('a guide is about a form, a process, or a stage of it', () => {
  const text = { 'zh-CN': '先问需求', en: 'Ask for the need first' };
  for (const sound of [
    { form: 'order', text },
    { process: 'sale', text },
    {
      process: 'sale',
      stage: 'asked',
      media: [{ video: 'https://example.org/a.mp4', label: text }],
      exercises: [{ key: 'try', label: text }],
    },
  ])
    expect(problemsOf(sound)).toEqual([]);
});

test('a guide about nothing, or about a stage that is not there, is told where it says so', () => {
  expect(problemsOf({ text: 'x' })).toEqual([['GUIDE_ABOUT_NOTHING', 'guides/how.json#']]);
  expect(problemsOf({ form: 'order', stage: 'sold' })).toEqual([['GUIDE_ABOUT_NOTHING', 'guides/how.json#/stage']]);
  expect(problemsOf({ process: 'sale', stage: 'aksed' })).toEqual([['UNKNOWN_STAGE', 'guides/how.json#/stage', 'asked']]);
  expect(problemsOf({ form: 'odrer' })).toEqual([['UNKNOWN_FORM', 'guides/how.json#/form', 'order']]);
  expect(problemsOf({ form: 'order', media: [{ video: 'javascript:alert(1)' }] }).length).toBe(1);
});
