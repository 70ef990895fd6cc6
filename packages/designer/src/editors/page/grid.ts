/** x, y, width and height in a grid of twelve columns. */
export type Place = readonly [x: number, y: number, width: number, height: number];

export const COLUMNS = 12;
const MOST_ROWS = 100;
const LEAST_HEIGHT = 2;

const between = (least: number, value: number, most: number): number => Math.min(Math.max(value, least), most);

/** A place moved by some columns and rows, kept within the grid. */
export const moved = ([x, y, width, height]: Place, right: number, down: number): Place => [
  between(0, x + right, COLUMNS - width),
  Math.max(0, y + down),
  width,
  height,
];

/** A place made wider and higher, kept within the grid. */
export const resized = ([x, y, width, height]: Place, wider: number, higher: number): Place => [
  x,
  y,
  between(1, width + wider, COLUMNS - x),
  between(LEAST_HEIGHT, height + higher, MOST_ROWS),
];

export function overlaps(a: Place, b: Place): boolean {
  const meets = (side: 0 | 1) => a[side] < b[side] + b[side === 0 ? 2 : 3] && b[side] < a[side] + a[side === 0 ? 2 : 3];
  return meets(0) && meets(1);
}

/** The first row below everything. */
export const bottomOf = (places: Iterable<Place>): number => Math.max(0, ...[...places].map(([, y, , height]) => y + height));

/** The first place of a size where nothing stands: beside others where there is room, else below them. */
export function freePlace(places: readonly Place[], [width, height]: readonly [number, number]): Place {
  for (let y = 0; y < bottomOf(places); y++)
    for (let x = 0; x + width <= COLUMNS; x++) {
      const place: Place = [x, y, width, height];
      if (!places.some((other) => overlaps(place, other))) return place;
    }
  return [0, bottomOf(places), width, height];
}

/**
 * The places after one of them has become another: whatever it lies on goes down as far as it must, and pushes what is below.
 * What nothing lies on stays where it is, gaps included.
 */
export function settled(places: ReadonlyMap<string, Place>, key: string, place: Place): ReadonlyMap<string, Place> {
  const done = new Map([[key, place]]);
  const rest = [...places].filter(([other]) => other !== key).sort(([, a], [, b]) => a[1] - b[1] || a[0] - b[0]);
  for (const [other, [x, y, width, height]] of rest) {
    let row = y;
    for (let hit = hitBy(done, [x, row, width, height]); hit; hit = hitBy(done, [x, row, width, height])) row = hit[1] + hit[3];
    done.set(other, [x, row, width, height]);
  }
  return new Map([...places.keys()].map((one) => [one, done.get(one) as Place]));
}

const hitBy = (done: ReadonlyMap<string, Place>, place: Place) => [...done.values()].find((other) => overlaps(other, place));
