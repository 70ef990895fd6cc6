import type { RandomPool } from './random-pool.ts';

const MAX_COUNT = 0xfff;

/** Makes UUIDv7 texts: they sort by the instant they are made for, and within one instant by the order in which they are made. */
export function makeIds(random: RandomPool): (now: number) => string {
  let last = 0;
  let count = 0;
  let start = startOf(0);
  return (now) => {
    count = now === last ? count + 1 : 0;
    // More than 4,096 in one millisecond go on in the next one, so that the order holds.
    if (now !== last || (count & MAX_COUNT) === 0) start = startOf(now + Math.floor(count / (MAX_COUNT + 1)));
    last = now;
    const place = (count & MAX_COUNT).toString(16).padStart(3, '0');
    const rest = random.hex(8);
    const variant = VARIANTS[Number.parseInt(rest[0] ?? '0', 16) & 3];
    return `${start}${place}-${variant}${rest.slice(1, 4)}-${rest.slice(4)}`;
  };
}

const VARIANTS = ['8', '9', 'a', 'b'] as const;

/** The beginning of the ids of one millisecond. */
function startOf(at: number): string {
  const time = at.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7`;
}
