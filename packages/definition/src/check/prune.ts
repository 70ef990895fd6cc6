import type { AppFiles } from '../app.ts';
import type { Walk } from '../walk/site.ts';

type Members = { readonly [key: string]: unknown };

/**
 * The files without what is malformed in them, so that their meaning can be checked as far as it goes: of a wrong field the
 * field, of a stage its wrong property. A file without something it must have is left out.
 */
export function prune(files: AppFiles, walk: Walk, required: (path: string) => readonly string[]): AppFiles {
  const wrong = new Map<string, string[][]>();
  for (const { path, severity } of walk.problems) {
    const [file = '', pointer = ''] = path.split('#');
    if (severity !== 'error') continue;
    if (!wrong.has(file)) wrong.set(file, []);
    wrong.get(file)!.push(stepsOf(pointer));
  }
  const pruned = (path: string, content: unknown) => {
    const places = wrong.get(path);
    const rest = places ? without(walk, content, places) : content;
    return places && required(path).some((key) => (rest as Members | undefined)?.[key] === undefined) ? undefined : rest;
  };
  return new Map([...files].map(([path, content]) => [path, pruned(path, content)]));
}

/** The members a JSON pointer leads through. */
export const stepsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

function without(walk: Walk, content: unknown, places: readonly string[][]): unknown {
  if (places.some((steps) => steps.length === 0)) return undefined;
  let rest = content;
  const cuts = new Map(places.map((steps) => cutOf(content, steps)).map((steps) => [steps.join('/'), steps]));
  // The deepest first and from behind, so that the indexes in front stay right.
  const inTurn = (a: readonly string[], b: readonly string[]) => b.length - a.length || Number(b.at(-1)) - Number(a.at(-1));
  for (const steps of [...cuts.values()].sort(inTurn)) rest = cut(walk, rest, steps);
  return rest;
}

/** What goes when something is wrong there: of a stage with a key only the property, so that others still find the stage. */
function cutOf(content: unknown, steps: readonly string[]): string[] {
  if (Array.isArray(content)) return steps.slice(0, 1);
  const isOfStage = steps[0] === 'stages' && steps.length > 2 && steps[2] !== 'key';
  return steps.slice(0, isOfStage ? 3 : 2);
}

/** A copy without what stands there; the copies of objects stand where these stood. */
function cut(walk: Walk, value: unknown, [step = '', ...further]: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (further.length > 0) {
    const member = (value as Members)[step];
    if (typeof member !== 'object' || member === null) return cut(walk, value, [step]);
    const rest = cut(walk, member, further);
    return Array.isArray(value) ? value.with(Number(step), rest) : placed(walk, value, { ...value, [step]: rest });
  }
  if (Array.isArray(value)) return value.filter((_, index) => String(index) !== step);
  const { [step]: _, ...rest } = value as Members;
  return placed(walk, value, rest);
}

function placed<T extends object>(walk: Walk, original: object, copy: T): T {
  const place = walk.places.get(original);
  if (place) walk.places.set(copy, place);
  return copy;
}
