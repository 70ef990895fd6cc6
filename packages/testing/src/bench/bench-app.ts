import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const KINDS = ['a', 'b', 'c', 'd', 'e'];

/** The app that is measured: twelve fields, a formula, a check, a process of two stages, and a view that filters and sorts. */
const FILES: Record<string, unknown> = {
  'app.json': { key: 'bench', version: '1.0.0', format: 1, timeZone: 'Asia/Shanghai', currency: 'CNY' },
  'tables/item.json': {
    title: 'name',
    owner: 'owner',
    fields: [
      { key: 'name', type: 'text', required: true },
      { key: 'kind', type: 'select', options: KINDS.map((key) => ({ key })) },
      { key: 'amount', type: 'money' },
      { key: 'pieces', type: 'number', decimals: 0 },
      { key: 'at', type: 'datetime' },
      { key: 'note', type: 'text' },
      { key: 'city', type: 'text' },
      { key: 'score', type: 'number' },
      { key: 'urgent', type: 'boolean' },
      { key: 'owner', type: 'user' },
      { key: 'total', type: 'formula', formula: 'amount * pieces' },
      { key: 'day', type: 'date' },
    ],
    checks: [{ check: 'not (amount < 0)', at: 'amount' }],
  },
  'processes/flow.json': {
    table: 'item',
    stages: [
      { key: 'first', probability: 0.5 },
      { key: 'last', category: 'won' },
    ],
  },
  'roles/worker.json': { home: 'items', tables: { item: { read: true, create: true, update: true }, user: { read: true } } },
  'pages/items.json': {
    table: 'item',
    widgets: [
      {
        key: 'items',
        kind: 'table',
        data: { from: 'item', where: "kind = 'a'", sort: ['-amount'] },
        columns: ['name', 'amount'],
      },
    ],
  },
  'roles/builder.json': { admin: true, home: 'items' },
  'demo/people.json': {
    users: [
      { key: 'w', name: 'W', roles: ['worker'], demoSignIn: true },
      { key: 'x', name: 'X', roles: ['builder'], demoSignIn: true },
    ],
  },
};

export function writeBenchApp(folder: string): string {
  for (const [path, content] of Object.entries(FILES)) {
    const file = join(folder, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, JSON.stringify(content));
  }
  return folder;
}

/** The values of one item, different for each number. */
export const itemValues = (n: number) => ({
  name: `Item ${n}`,
  kind: KINDS[n % KINDS.length] ?? 'a',
  amount: ((n * 7919) % 1_000_000) / 100,
  pieces: (n % 90) + 1,
  at: '2026-03-02T01:00:00.000Z',
  note: `Note ${(n * 31) % 5000} with some words in it`,
  city: `City ${(n * 17) % 300}`,
  score: (n % 1000) / 10,
  urgent: n % 3 === 0,
  day: '2026-03-02',
});
