import { type AppFiles, applyOperations, type Bundle, type Operation, type Problem, toBundle } from '@stepwell/definition';

/** A place that speaks of something. */
export interface Use {
  readonly file: string;
  /** Where in the file, as a pointer. */
  readonly pointer: string;
}

/** Finds everything that is wrong with files. */
export type Check = (files: Bundle) => Promise<readonly Problem[]>;

/** The places that speak of what some operations take away: where something is wrong without it that was not before. */
export async function usesOf(files: AppFiles, operations: readonly Operation[], check: Check): Promise<readonly Use[]> {
  const { files: without } = applyOperations(files, operations);
  const [before, after] = [await check(toBundle(files)), await check(toBundle(without))];
  const known = new Set(before.map(nameOf));
  const broken = after.filter((problem) => problem.severity === 'error' && !known.has(nameOf(problem)));
  return [...new Set(broken.map(({ path }) => path))].map((path) => {
    const [file = '', pointer = ''] = path.split('#');
    return { file, pointer };
  });
}

/** A problem whatever its place in a list: that moves when something before it goes. */
const nameOf = ({ path, code, message }: Problem): string => `${path.split('#')[0]} ${code} ${message.en}`;
