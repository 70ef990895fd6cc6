import type { AuditEntry } from '@stepwell/engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RandomPool } from '../random-pool.ts';
import { faultOf, type Link, START } from './chain.ts';
import { seal } from './seal.ts';

const entry = fc.record<AuditEntry>({
  id: fc.uuid(),
  what: fc.constantFrom('create', 'update', 'delete'),
  table: fc.constantFrom('job', undefined),
  record: fc.option(fc.uuid(), { nil: undefined }),
  by: fc.option(fc.string()),
  at: fc.nat(),
  cause: fc.string(),
  old: fc.option(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.bigInt(), fc.boolean())), { nil: undefined }),
  new: fc.option(fc.dictionary(fc.string(), fc.string()), { nil: undefined }),
});
const chain = fc.array(entry, { minLength: 2, maxLength: 8 }).map((entries) =>
  seal(
    entries.map((one) => ({ app: 'a', entry: one })),
    START,
    new RandomPool(),
  ),
);

const faultIn = (links: readonly Link[]): number => {
  let before = START;
  for (const [place, link] of links.entries()) {
    if (faultOf(link, before)) return place;
    before = link;
  }
  return -1;
};

test('a sealed chain holds, also when values are erased', () => {
  fc.assert(
    fc.property(chain, (links) => {
      expect(faultIn(links)).toBe(-1);
      expect(faultIn(links.map((link) => ({ ...link, salt: null, old: null, new: null, erased: 'asked for' })))).toBe(-1);
    }),
  );
});

test('a change of any part, a missing entry and a changed order are found, at the first place that is wrong', () => {
  const tampers: readonly ((links: Link[], at: number) => Link[])[] = [
    (links, at) => links.toSpliced(at, 1),
    (links, at) => links.toSpliced(at, 2, ...links.slice(at, at + 2).reverse()),
    (links, at) => links.with(at, { ...(links[at] as Link), new: '{"changed":true}' }),
    (links, at) => links.with(at, { ...(links[at] as Link), salt: null }),
    (links, at) => links.with(at, { ...(links[at] as Link), by: 'somebody else' }),
    (links, at) => links.with(at, { ...(links[at] as Link), at: -1 }),
    (links, at) => links.with(at, { ...(links[at] as Link), record: 'another' }),
  ];
  fc.assert(
    fc.property(chain, fc.nat(), fc.constantFrom(...tampers), (links, place, tamper) => {
      const at = place % (links.length - 1);
      expect(faultIn(tamper([...links], at))).toBe(at);
    }),
  );
});

test('the digest of values that were erased tells nothing, because its salt is gone and differs for equal values', () => {
  const same: AuditEntry = { id: '1', what: 'create', by: null, at: 0, cause: 'test', new: { phone: '13800000000' } };
  const [one, two] = seal(
    [same, same].map((each) => ({ app: 'a', entry: each })),
    START,
    new RandomPool(),
  );
  expect(one?.digest).not.toBe(two?.digest);
});
