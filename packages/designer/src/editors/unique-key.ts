/** A key that none of these has: the stem itself, or the stem with a number. */
export function uniqueKey(stem: string, taken: Iterable<string>): string {
  const keys = new Set(taken);
  const base = /^[a-z][a-z0-9_]*$/.test(stem) ? stem.slice(0, 34) : 'item';
  if (!keys.has(base)) return base;
  for (let count = 2; ; count++) if (!keys.has(`${base}_${count}`)) return `${base}_${count}`;
}

/** What a label in Latin letters gives as a key; `otherwise` where it gives none. */
export function keyFrom(label: string, otherwise: string): string {
  const key = label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '');
  return key === '' ? otherwise : key.slice(0, 34);
}
