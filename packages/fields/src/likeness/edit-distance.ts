/** How many letters must be put in, left out, replaced, or changed with their neighbour to make one text the other. */
export const editDistance = (one: string, other: string): number => distance([...one], [...other]);

function distance(a: readonly string[], b: readonly string[]): number {
  let [before, last, next]: [number[], number[], number[]] = [[], [], []];
  for (let place = 0; place <= b.length; place++) last.push(place);
  for (let row = 1; row <= a.length; row++) {
    next[0] = row;
    for (let place = 1; place <= b.length; place++) {
      const isSame = a[row - 1] === b[place - 1];
      let least = (last[place - 1] as number) + (isSame ? 0 : 1);
      least = Math.min(least, (last[place] as number) + 1, (next[place - 1] as number) + 1);
      const isSwapped = row > 1 && place > 1 && a[row - 1] === b[place - 2] && a[row - 2] === b[place - 1];
      next[place] = isSwapped ? Math.min(least, (before[place - 2] as number) + 1) : least;
    }
    [before, last, next] = [last, next, before];
  }
  return last[b.length] as number;
}

/** What part of the longer text agrees, 0 to 1. Two empty texts agree. Where it can be seen to be less than `least` it is 0. */
export function agreement(one: string, other: string, least = 0): number {
  if (one === other) return 1;
  const [a, b] = [[...one], [...other]];
  const longest = Math.max(a.length, b.length);
  if (1 - Math.abs(a.length - b.length) / longest < least) return 0;
  return 1 - distance(a, b) / longest;
}
