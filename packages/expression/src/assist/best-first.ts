import type { Completion } from './completion.ts';

/** Those whose names fit what was typed, the best first; others than these keep their order. */
export function bestFirst(found: readonly Completion[], typed: string): readonly Completion[] {
  const wanted = typed.normalize('NFKC').toLowerCase();
  if (wanted === '') return found;
  const ranked = found.flatMap((one) => {
    const rank = Math.min(...one.names.map((name) => rankOf(name.toLowerCase(), wanted)));
    return rank < NONE ? [{ one, rank }] : [];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ one }) => one);
}

const NONE = 5;

function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  const at = name.indexOf(wanted);
  if (at > 0) return /[^\p{L}\p{N}]/u.test(name[at - 1] ?? '') ? 2 : 3;
  return wanted.length > 1 && hasInOrder(name, wanted) ? NONE - 1 : NONE;
}

function hasInOrder(name: string, wanted: string): boolean {
  let at = 0;
  for (const letter of name) if (letter === wanted[at]) at++;
  return at === wanted.length && name.startsWith(wanted[0] ?? '');
}
