/** Something a column may be meant for, with all the names that people give it. */
export interface Target {
  readonly key: string;
  readonly names: readonly string[];
}

/** `客户名称 *（必填）`, `Customer_Name` → what is left when marks, spaces and cases are of no account. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, '')
    .replace(/[\s_\-*:：,.、/\\"'“”]+/g, '');

function fit(header: string, target: Target): number {
  let best = 0;
  for (const [at, name] of target.names.map(plain).entries()) {
    if (name === '') continue;
    if (header === name) best = Math.max(best, 100 - at);
    else if (header.length > 1 && name.length > 1 && (header.includes(name) || name.includes(header))) {
      const shorter = Math.min(header.length, name.length) / Math.max(header.length, name.length);
      best = Math.max(best, shorter * 50 - at / 10);
    }
  }
  return best;
}

/** For each column the key of what it is most likely meant for, or null. The best fits are given away first, each once. */
export function matchColumns(headers: readonly string[], targets: readonly Target[]): (string | null)[] {
  const fits = headers.flatMap((header, column) =>
    targets.map((target) => ({ column, key: target.key, fit: fit(plain(header), target) })),
  );
  const result: (string | null)[] = headers.map(() => null);
  for (const { column, key } of fits.filter((entry) => entry.fit >= 20).sort((one, other) => other.fit - one.fit))
    if (result[column] === null && !result.includes(key)) result[column] = key;
  return result;
}
