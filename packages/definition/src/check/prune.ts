import type { AppFiles } from '../app.ts';
import type { Problem } from '../problem.ts';

type Members = { readonly [key: string]: unknown };

/**
 * The files without what is malformed in them, so that their meaning can be checked as far as it goes: of a wrong field the
 * field, of a wrong stage the stage. A file without something it must have is left out.
 */
export function prune(files: AppFiles, problems: readonly Problem[], required: (path: string) => readonly string[]): AppFiles {
  const wrong = new Map<string, string[][]>();
  for (const { path, severity } of problems) {
    const [file = '', pointer = ''] = path.split('#');
    if (severity === 'error') wrong.set(file, [...(wrong.get(file) ?? []), stepsOf(pointer)]);
  }
  return new Map(
    [...files].map(([path, content]) => [path, wrong.has(path) ? without(content, wrong.get(path)!, required(path)) : content]),
  );
}

/** The members a JSON pointer leads through. */
export const stepsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

function without(content: unknown, places: readonly string[][], required: readonly string[]): unknown {
  if (places.some((steps) => steps.length === 0)) return undefined;
  const levels = Array.isArray(content) ? 1 : 2;
  let rest = content;
  // From behind, so that the indexes in front stay right.
  const cuts = new Map(places.map((steps) => [steps.slice(0, levels).join('/'), steps.slice(0, levels)]));
  for (const steps of [...cuts.values()].sort((a, b) => Number(b.at(-1)) - Number(a.at(-1)))) rest = cut(rest, steps);
  return required.some((key) => (rest as Members)[key] === undefined) ? undefined : rest;
}

function cut(value: unknown, [step = '', ...further]: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (further.length > 0) {
    const member = (value as Members)[step];
    return typeof member === 'object' && member !== null ? { ...value, [step]: cut(member, further) } : cut(value, [step]);
  }
  if (Array.isArray(value)) return value.filter((_, index) => String(index) !== step);
  const { [step]: _, ...rest } = value as Members;
  return rest;
}
