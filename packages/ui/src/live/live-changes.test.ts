import type { LiveEvent } from '@stepwell/engine';
import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { invalidateFor } from './invalidate-for.ts';
import { LiveChanges } from './live-changes.ts';

const event = (table: string, id: string, version = 2): LiveEvent => ({ app: 'lend', table, id, version });

test('a burst of changes is told at once, and what comes later is told later', () => {
  const told: LiveEvent[][] = [];
  const changes = new LiveChanges((events) => told.push([...events]), 60_000);
  changes.add(event('loan', 'a'));
  changes.add(event('loan', 'b'));
  expect(told).toEqual([]);
  changes.flush();
  changes.flush();
  expect(told).toEqual([[event('loan', 'a'), event('loan', 'b')]]);
  changes.add(event('book', 'c'));
  changes.stop();
  changes.flush();
  expect(told).toHaveLength(1);
});

const stale = (client: QueryClient) =>
  client
    .getQueryCache()
    .getAll()
    .filter((query) => query.state.isInvalidated)
    .map((query) => query.queryKey.filter((part) => typeof part === 'string').join(' '))
    .sort();

test('a change asks again for what may show it: the record when it is newer, lists and numbers of the app, and no other app', () => {
  const client = new QueryClient();
  const keys = [
    ['record', 'lend', 'loan', 'a'],
    ['record', 'lend', 'loan', 'b'],
    ['records', 'lend', 'loan', {}],
    ['records', 'lend', 'book', {}],
    ['query', 'lend', 'book', {}],
    ['records', 'shop', 'loan', {}],
    ['inbox'],
  ];
  for (const key of keys) client.setQueryData(key, { version: 2 });
  invalidateFor(client, [event('loan', 'a', 2), event('loan', 'b', 3)]);
  expect(stale(client)).toEqual(['inbox', 'query lend book', 'record lend loan b', 'records lend book', 'records lend loan']);
});

test('an app that is published anew is asked for again, by every page that is open', () => {
  const client = new QueryClient();
  for (const key of [
    ['definition', 'lend'],
    ['definition', 'shop'],
  ])
    client.setQueryData(key, { version: 2 });
  invalidateFor(client, [{ app: 'lend', table: '_app', id: 'lend', version: 3 }]);
  expect(stale(client)).toEqual(['definition lend']);
});
