import type { DATUMS } from './position.ts';

/** A system of coordinates: WGS-84 (GPS), GCJ-02 (maps in China), BD-09 (Baidu). */
export type Datum = (typeof DATUMS)[number];
/** Longitude and latitude in degrees. */
export type Degrees = readonly [lng: number, lat: number];

/** A place in another datum. Inverses are iterated to less than a centimetre. */
export function convertDatum(place: Degrees, from: Datum, to: Datum): Degrees {
  return from === to ? place : FROM_WGS[to](TO_WGS[from](place));
}

// The published approximation of the Chinese offset: Krasovsky's ellipsoid and a sum of sines around 105° E 35° N.
const SEMI_MAJOR = 6_378_245;
const ECCENTRICITY = 0.006_693_421_622_965_94;
const radians = (degrees: number) => (degrees * Math.PI) / 180;
const isOutside = ([lng, lat]: Degrees) => lng < 72.004 || lng > 137.8347 || lat < 0.8293 || lat > 55.8271;

function waves(along: number, periods: readonly (readonly [height: number, length: number])[]): number {
  return periods.reduce((sum, [height, length]) => sum + (height * Math.sin((along / length) * Math.PI) * 2) / 3, 0);
}

function offset([lng, lat]: Degrees): Degrees {
  const [x, y] = [lng - 105, lat - 35];
  const shared = waves(x, [
    [20, 1 / 6],
    [20, 1 / 2],
  ]);
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    shared +
    waves(y, [
      [20, 1],
      [40, 3],
      [160, 12],
      [320, 30],
    ]);
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * Math.sqrt(Math.abs(x)) +
    shared +
    waves(x, [
      [20, 1],
      [40, 3],
      [150, 12],
      [300, 30],
    ]);
  const bend = 1 - ECCENTRICITY * Math.sin(radians(lat)) ** 2;
  const meridian = (SEMI_MAJOR * (1 - ECCENTRICITY)) / bend ** 1.5;
  const parallel = (SEMI_MAJOR / Math.sqrt(bend)) * Math.cos(radians(lat));
  return [east / radians(1) / parallel, north / radians(1) / meridian];
}

function gcjFromWgs(place: Degrees): Degrees {
  if (isOutside(place)) return place;
  const [east, north] = offset(place);
  return [place[0] + east, place[1] + north];
}

const SWIRL = (Math.PI * 3000) / 180;

function bdFromGcj([lng, lat]: Degrees): Degrees {
  const radius = Math.hypot(lng, lat) + 0.00002 * Math.sin(lat * SWIRL);
  const angle = Math.atan2(lat, lng) + 0.000003 * Math.cos(lng * SWIRL);
  return [radius * Math.cos(angle) + 0.0065, radius * Math.sin(angle) + 0.006];
}

/** Finds what `forward` takes to `target`; the offsets are nearly constant, so each round is some hundred times nearer. */
function invert(forward: (place: Degrees) => Degrees, target: Degrees): Degrees {
  let [lng, lat] = target;
  for (let round = 0; round < 10; round += 1) {
    const [reachedLng, reachedLat] = forward([lng, lat]);
    const [missLng, missLat] = [target[0] - reachedLng, target[1] - reachedLat];
    lng += missLng;
    lat += missLat;
    if (Math.hypot(missLng, missLat) < 1e-9) break;
  }
  return [lng, lat];
}

const bdFromWgs = (place: Degrees) => bdFromGcj(gcjFromWgs(place));
const FROM_WGS = { 'WGS-84': (place: Degrees) => place, 'GCJ-02': gcjFromWgs, 'BD-09': bdFromWgs } as const;
const TO_WGS = {
  'WGS-84': (place: Degrees) => place,
  'GCJ-02': (place: Degrees) => invert(gcjFromWgs, place),
  'BD-09': (place: Degrees) => invert(bdFromWgs, place),
} as const;
