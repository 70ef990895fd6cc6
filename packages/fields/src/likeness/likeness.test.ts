import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';
import { likenesses } from './index.ts';
import { type Likeness, USUAL_SIMILARITY } from './likeness.ts';
import { nearKeys } from './near-keys.ts';

const share = (kind: Likeness, one: string, other: string) => {
  const keys = new Set(kind.keys(one, USUAL_SIMILARITY));
  return kind.keys(other, USUAL_SIMILARITY).some((key) => keys.has(key));
};

const pairs = likenesses.flatMap((kind) => kind.examples.map((example) => [kind, ...example] as const));

test.each(
  pairs.map(([kind, one, other, isSame]) => [kind.name, one, other, isSame ? 'the same' : 'different', kind, isSame] as const),
)('%s: “%s” and “%s” are %s', (_name, one, other, _said, kind, isSame) => {
  const similarity = kind.similarity(one, other);
  expect({ similarity, isSame: similarity >= USUAL_SIMILARITY }).toEqual({ similarity, isSame });
  if (isSame) expect(share(kind, one, other)).toBe(true);
});

test('each kind has examples of both', () => {
  for (const { examples } of likenesses) expect(new Set(examples.map(([, , isSame]) => isSame))).toEqual(new Set([true, false]));
});

const written = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'上海杭州沐禾食品科技有限公司集团（）()省市区路号0123456789ab@. +-王总') }),
);

test.each(likenesses.map((kind) => [kind.name, kind] as const))(
  '%s: is between 0 and 1, the same both ways, 1 of equals',
  (_name, kind) => {
    fc.assert(
      fc.property(written, written, (one, other) => {
        const similarity = kind.similarity(one, other);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        expect(kind.similarity(other, one)).toBe(similarity);
        expect(kind.similarity(one, one)).toBe(1);
        const least = kind.similarity(one, other, USUAL_SIMILARITY);
        expect(least >= USUAL_SIMILARITY ? least : 'less').toBe(similarity >= USUAL_SIMILARITY ? similarity : 'less');
      }),
      { numRuns: 300 },
    );
  },
);

test('a long value is as quick as a short one', () => {
  const long = '杭州市'.repeat(20_000);
  for (const kind of likenesses) {
    expect(kind.keys(long, USUAL_SIMILARITY).length).toBeLessThan(40);
    expect(kind.similarity(long, `${long}1`)).toBeLessThanOrEqual(1);
  }
});

/** Letters that no list of words has. */
const plain = fc.string({ unit: fc.constantFrom(...'沐禾曜川砺泽钧叙澄粤'), minLength: 4, maxLength: 14 });

test.each(['text', 'company_name', 'person_name', 'address'])('%s: each further slip makes it less alike', (name) => {
  const kind = likenesses.find((one) => one.name === name) as Likeness;
  fc.assert(
    fc.property(plain, fc.nat(), fc.nat(), (value, first, second) => {
      const once = value.split('');
      once[first % value.length] = '甲';
      const twice = [...once];
      const place = second % value.length === first % value.length ? (second + 1) % value.length : second % value.length;
      twice[place] = '乙';
      const [one, two] = [kind.similarity(value, once.join('')), kind.similarity(value, twice.join(''))];
      expect(one).toBeLessThan(1);
      expect(two).toBeLessThanOrEqual(one);
      expect(one).toBeCloseTo(1 - 1 / value.length, 10);
    }),
  );
});

test('values that one slip keeps alike are found by a key they share', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 1, maxLength: 30 }),
      fc.nat(),
      fc.constantFrom('x', ''),
      (value, at, put) => {
        const place = at % value.length;
        const slip = value.slice(0, place) + put + value.slice(place + 1);
        fc.pre(slip !== '');
        const longest = Math.max(value.length, slip.length);
        fc.pre(1 - editDistance(value, slip) / longest >= USUAL_SIMILARITY);
        const keys = new Set(nearKeys(value, USUAL_SIMILARITY));
        expect(nearKeys(slip, USUAL_SIMILARITY).some((key) => keys.has(key))).toBe(true);
      },
    ),
  );
});
