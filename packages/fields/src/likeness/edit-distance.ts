/** How many letters must be put in, left out, replaced, or changed with their neighbour to make one text the other. */
export function editDistance(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let place = 1; place <= b.length; place++) {
      const isSame = a[row - 1] === b[place - 1];
      const least = Math.min(at(last, place) + 1, at(next, place - 1) + 1, at(last, place - 1) + (isSame ? 0 : 1));
      const isSwapped = row > 1 && place > 1 && a[row - 1] === b[place - 2] && a[row - 2] === b[place - 1];
      next.push(isSwapped ? Math.min(least, at(before, place - 2) + 1) : least);
    }
    [before, last] = [last, next];
  }
  return at(last, b.length);
}

const at = (row: readonly number[], place: number): number => row[place] as number;

/** What part of the longer text agrees, 0 to 1. Two empty texts agree. */
export function agreement(one: string, other: string): number {
  if (one === other) return 1;
  const longest = Math.max([...one].length, [...other].length);
  return 1 - editDistance(one, other) / longest;
}
