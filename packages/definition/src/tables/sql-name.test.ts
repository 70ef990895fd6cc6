import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from './sha256.ts';
import { sqlName } from './sql-name.ts';

test('an SQL name joins app, table and field', () => {
  expect(sqlName('shop', 'order')).toBe('shop__order');
  expect(sqlName('shop', 'order', 'items')).toBe('shop__order__items');
});

test('a name over 63 bytes keeps its first 54 and is told apart by a hash of the whole', () => {
  const long = sqlName('a'.repeat(20), 't'.repeat(40), 'f'.repeat(40));
  const whole = `${'a'.repeat(20)}__${'t'.repeat(40)}__${'f'.repeat(40)}`;
  const hash = createHash('sha256').update(whole).digest('hex');
  expect(long).toBe(`${whole.slice(0, 54)}_${hash.slice(0, 8)}`);
  expect(long).toHaveLength(63);
});

test('the hash is SHA-256 whatever the length', () => {
  const ascii = fc.string({ unit: fc.constantFrom(...'abcxyz019_'), maxLength: 200 });
  fc.assert(fc.property(ascii, (text) => sha256(text) === createHash('sha256').update(text).digest('hex')));
});
