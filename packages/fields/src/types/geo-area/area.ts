import type { Position } from '../../values/position.ts';

const EARTH_RADIUS = 6_371_008.8;
const RADIANS = Math.PI / 180 / 1e6;

/** Square metres within a ring on a sphere (Chamberlain and Duquette's formula); exact enough for territories and fences. */
export function areaOf(ring: readonly Position[]): number {
  let sum = 0;
  for (const [index, [lng, lat]] of ring.entries()) {
    const [nextLng, nextLat] = ring[(index + 1) % ring.length] ?? [lng, lat];
    sum += (nextLng - lng) * RADIANS * (2 + Math.sin(lat * RADIANS) + Math.sin(nextLat * RADIANS));
  }
  return Math.abs((sum * EARTH_RADIUS * EARTH_RADIUS) / 2);
}

/** Whether a place lies within a ring; a place on its edge may be called either. */
export function isWithin([lng, lat]: Position, ring: readonly Position[]): boolean {
  let isInside = false;
  for (const [index, [lng1, lat1]] of ring.entries()) {
    const [lng2, lat2] = ring.at(index - 1) ?? [lng1, lat1];
    const crosses = lat1 > lat !== lat2 > lat && lng < ((lng2 - lng1) * (lat - lat1)) / (lat2 - lat1) + lng1;
    if (crosses) isInside = !isInside;
  }
  return isInside;
}
