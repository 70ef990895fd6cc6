import fc from 'fast-check';
import { expect, test } from 'vitest';
import { convertDatum, type Datum, type Degrees } from './datum.ts';

// Published pairs for the offset of Chinese maps: Shanghai, Shenzhen, Beijing; then Baidu's.
test.each([
  ['WGS-84', [121.5272106, 31.1774276], 'GCJ-02', [121.531541859215, 31.17530398364597]],
  ['WGS-84', [113.912316, 22.543847], 'GCJ-02', [113.9171764808363, 22.540796131694766]],
  ['WGS-84', [116.377817, 39.911954], 'GCJ-02', [116.38404722455657, 39.91334545536069]],
  ['WGS-84', [116.404, 39.915], 'GCJ-02', [116.41024449916938, 39.91640428150164]],
  ['GCJ-02', [116.404, 39.915], 'BD-09', [116.41036949371029, 39.92133699351021]],
  ['BD-09', [116.404, 39.915], 'GCJ-02', [116.39762729119315, 39.90865673957631]],
] as const)('%s %s lies in %s at %s', (from, place, to, expected) => {
  const [lng, lat] = convertDatum(place, from, to);
  expect(lng).toBeCloseTo(expected[0], 5);
  expect(lat).toBeCloseTo(expected[1], 5);
});

test('every place in China comes back from every datum to within a centimetre', () => {
  const place = fc.tuple(fc.double({ min: 74, max: 135, noNaN: true }), fc.double({ min: 18, max: 53, noNaN: true }));
  const datum = fc.constantFrom<Datum>('WGS-84', 'GCJ-02', 'BD-09');
  fc.assert(
    fc.property(place, datum, datum, (degrees: Degrees, from, to) => {
      const [lng, lat] = convertDatum(convertDatum(degrees, from, to), to, from);
      expect(Math.hypot(lng - degrees[0], lat - degrees[1])).toBeLessThan(1e-7);
    }),
  );
});

test('outside China GPS and map agree', () => {
  expect(convertDatum([-0.1276, 51.5072], 'WGS-84', 'GCJ-02')).toEqual([-0.1276, 51.5072]);
});
