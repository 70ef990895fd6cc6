import { expect, test } from 'vitest';
import { whyNot, whyNotPart } from './shared-places.ts';

/** A part, a place in it, and what happened there. */
type Case = readonly [path: string, within: string, kind?: 'added' | 'removed' | 'changed'];
const isFree = ([path, within, kind = 'changed']: Case) => whyNot(path, within, kind) === undefined;

const own: readonly Case[] = [
  ['app.json', '/label'],
  ['tables/a.json', '/help'],
  ['tables/a.json', '/fields/@name/label'],
  ['tables/a.json', '/fields/@name/required', 'removed'],
  ['tables/a.json', '/fields/@name/default/formula'],
  ['tables/a.json', '/fields/@new', 'added'],
  ['tables/a.json', '/fields/@items/fields/@new', 'added'],
  ['tables/a.json', '/fields/@items/fields/@title/required'],
  ['tables/a.json', '/fields/@kind/options/@one/label'],
  ['tables/a.json', '/fields'],
  ['tables/a.json', '/fields/@kind/options'],
  ['processes/a.json', '/stages/@new/enter'],
  ['processes/a.json', '/stages/@new/guidance', 'added'],
  ['processes/a.json', '/transitions'],
  ['roles/a.json', '/tables/a/fields/name/read'],
  ['roles/a.json', '/administers'],
  ['timeouts/a.json', '/label'],
  ['parameters.json', '/@rate/label'],
  ['pages/a.json', '/widgets/@one/data/where'],
  ['forms/a.json', '/layout'],
  ['data/a.csv', ''],
];
const shared: readonly Case[] = [
  ['app.json', '/timeZone'],
  ['tables/a.json', '/title'],
  ['tables/a.json', '/unique'],
  ['tables/a.json', '/scope'],
  ['tables/a.json', '/fields/@name', 'removed'],
  ['tables/a.json', '/fields/@name/type'],
  ['tables/a.json', '/fields/@name/key'],
  ['tables/a.json', '/fields/@name/archived', 'added'],
  ['tables/a.json', '/fields/@size/decimals'],
  ['tables/a.json', '/fields/@sum/formula'],
  ['tables/a.json', '/fields/@kind/options/@new', 'added'],
  ['tables/a.json', '/fields/@kind/options/@one', 'removed'],
  ['tables/a.json', '/fields/@items/fields/@title/type'],
  ['processes/a.json', '/stages/@new', 'added'],
  ['processes/a.json', '/stages'],
  ['processes/a.json', '/stages/@new/due/after'],
  ['processes/a.json', '/stages/@new/do'],
  ['processes/a.json', '/when'],
  ['roles/a.json', '/admin', 'added'],
  ['timeouts/a.json', '/steps/0/after'],
  ['calendars/a.json', '/week/1'],
  ['parameters.json', '/@rate/default'],
  ['rules/a.json', '/on'],
];

test('what lies in a person’s own hands may differ from what others have', () => {
  expect(own.filter((one) => !isFree(one))).toEqual([]);
});

test('what belongs to records, the process, time, or the whole app may not, and so what nobody has thought of', () => {
  expect(shared.filter(isFree)).toEqual([]);
});

test('tables, forms, pages and guides may come for some; processes, roles, rules may neither come nor go', () => {
  const free = (kind: 'added' | 'removed') =>
    ['tables', 'forms', 'pages', 'guides', 'scenarios', 'processes', 'timeouts', 'calendars', 'roles', 'rules'].filter(
      (folder) => whyNotPart(`${folder}/a.json`, kind) === undefined,
    );
  expect(free('added')).toEqual(['tables', 'forms', 'pages', 'guides', 'scenarios']);
  expect(free('removed')).toEqual(['forms', 'pages', 'guides', 'scenarios']);
});
