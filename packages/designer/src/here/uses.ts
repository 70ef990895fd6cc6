import {
  type AppFiles,
  applyOperations,
  type Bundle,
  type Operation,
  type Problem,
  type Thing,
  toBundle,
} from '@stepwell/definition';

/** What finds where something is used, and everything that is wrong with files. */
export interface Finders {
  readonly check: (files: Bundle) => Promise<readonly Problem[]>;
  readonly uses: (files: Bundle, thing: Thing) => Promise<readonly string[]>;
}

/**
 * The addresses that speak of what goes: of a thing with a key what names it; else where something is wrong without it that was not
 * before.
 */
export async function usesOf(
  files: AppFiles,
  { operations, thing }: { readonly operations: readonly Operation[]; readonly thing?: Thing },
  { check, uses }: Finders,
): Promise<readonly string[]> {
  if (thing) return uses(toBundle(files), thing);
  const { files: without } = applyOperations(files, operations);
  const [before, after] = [await check(toBundle(files)), await check(toBundle(without))];
  const known = new Set(before.map(nameOf));
  const broken = after.filter((problem) => problem.severity === 'error' && !known.has(nameOf(problem)));
  return [...new Set(broken.map(({ path }) => path))];
}

/** A problem whatever its place in a list: that moves when something before it goes. */
const nameOf = ({ path, code, message }: Problem): string => `${path.split('#')[0]} ${code} ${message.en}`;
