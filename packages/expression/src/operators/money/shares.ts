/** The shares of a total: whole units by weight, those left over to the largest remainders, of equal ones to the first. */
export function sharesOf(total: bigint, weights: readonly bigint[]): readonly bigint[] | undefined {
  const sum = weights.reduce((all, weight) => all + weight, 0n);
  if (sum <= 0n || weights.some((weight) => weight < 0n)) return undefined;
  const size = total < 0n ? -total : total;
  const shares = weights.map((weight) => (size * weight) / sum);
  const left = Number(size - shares.reduce((all, share) => all + share, 0n));
  const remainders = weights.map((weight, index) => ({ index, rest: (size * weight) % sum }));
  remainders.sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  for (const { index } of remainders.slice(0, left)) shares[index]! += 1n;
  return total < 0n ? shares.map((share) => -share) : shares;
}
