import { checkApp, type Vocabulary } from '@stepwell/definition';
import { readAppFolder } from '@stepwell/definition/folder';
import { operators } from '@stepwell/expression';
import { fieldTypes } from '@stepwell/fields';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actions } from '../actions/index.ts';
import { compileModel } from './compile-model.ts';

type Members = Record<string, unknown>;

const words = { 'zh-CN': '', en: '' };
const any = { type: 'object', properties: {}, required: [] };
const vocabulary: Vocabulary = {
  operators,
  fields: fieldTypes,
  actions,
  widgets: [
    { name: 'table', label: words, summary: words, icon: '', options: { ...any, properties: { data: {}, columns: {} } } },
  ],
};

const { files } = readAppFolder(new URL('../../../../examples/hello', import.meta.url).pathname);
const app = new Map<string, unknown>([
  ...[...files].filter(([path]) => path.endsWith('.json')),
  ['timeouts/slow.json', { table: 'greeting', while: "stage = 'draft'", steps: [{ after: '2d', mark: 'loud' }] }],
  ['parameters.json', [{ key: 'limit', type: 'duration', default: '48h' }]],
  ['tables/reply.json', { fields: [{ key: 'to', type: 'relation', table: 'greeting', inverse: 'replies' }] }],
]);

/** Every place in a value: the object that holds it, and its key there. */
function placesIn(value: unknown): [Members, string][] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Members;
  return Object.keys(holder).flatMap((key) => [[holder, key] as [Members, string], ...placesIn(holder[key])]);
}

const junk = fc.oneof(
  fc.constantFrom<unknown>(
    'stage',
    'name',
    'me',
    'now()',
    'count(',
    '75%',
    '2h',
    '*',
    'user',
    'greeting.moves',
    'parent',
    'id',
    '',
  ),
  fc.constantFrom<unknown>('lines', 'formula', 'relation', 'score', 'date', 'limit', null, [], {}, [null], true, -1, 1e300),
  fc.jsonValue({ maxDepth: 2 }),
);
const damage = fc.record({ file: fc.nat(), place: fc.nat(), value: junk, act: fc.constantFrom('set', 'set', 'delete') });

function damaged(damages: readonly { file: number; place: number; value: unknown; act: string }[]) {
  const copy = new Map([...app].map(([path, content]) => [path, structuredClone(content)] as const));
  const paths = [...copy.keys()];
  for (const { file, place, value, act } of damages) {
    const places = placesIn(copy.get(paths[file % paths.length]!));
    const [holder, key] = places[place % places.length] ?? [{}, ''];
    if (act === 'set') holder[key] = structuredClone(value);
    else if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  }
  return copy;
}

test('whatever is damaged in an app, the check tells it without failing, and what it lets pass compiles', () => {
  let passed = 0;
  const survives = (damages: Parameters<typeof damaged>[0]) => {
    const { app: sound, problems } = checkApp(damaged(damages), vocabulary, 0);
    for (const { message } of problems) expect(message['zh-CN'] && message.en).toBeTruthy();
    if (sound) passed += compileModel(sound, vocabulary, 1).tables.size > 0 ? 1 : 0;
  };
  fc.assert(fc.property(fc.array(damage, { minLength: 1, maxLength: 2 }), survives), { numRuns: 300, seed: 20260302 });
  expect(passed).toBeGreaterThan(20);
});
