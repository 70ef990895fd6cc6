import { type AppFiles, below, type Operation, type Problem, placeOf } from '@stepwell/definition';

/** The operations that do what a problem proposes; undefined where it proposes nothing that can be done for sure. */
export function fixOf(files: AppFiles, problem: Problem): readonly Operation[] | undefined {
  const { path, fix, from, to, message } = problem;
  if (fix === undefined || !path.includes('#/')) return undefined;
  const { file, steps } = placeOf(path);
  const [last = '', parent] = [steps.at(-1), valueAt(files.get(file), steps.slice(0, -1))];
  const value = memberOf(parent, last);
  const isNamed = (name: unknown) => typeof name === 'string' && message.en.includes(`“${name}”`);
  if (from !== undefined && to !== undefined) {
    // A leading `-` is no part of what is counted.
    if (typeof value !== 'string' || path.includes('/sort/')) return undefined;
    return [{ op: 'set', at: path, value: `${value.slice(0, from)}${fix}${value.slice(to)}` }];
  }
  // A blank fix takes away what stands there.
  if (fix === '') return value === undefined ? undefined : [{ op: 'remove', at: path }];
  if (isNamed(value)) return [{ op: 'set', at: path, value: fix }];
  if (!isNamed(last) || !isPlainObject(parent) || Object.hasOwn(parent, fix)) return undefined;
  const keys = Object.keys(parent);
  const next = keys[keys.indexOf(last) + 1];
  const at = below(file, ...steps.slice(0, -1), fix);
  return [
    { op: 'remove', at: path },
    { op: 'set', at, value, ...(next !== undefined && { before: next }) },
  ];
}

const isPlainObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function memberOf(holder: unknown, step: string): unknown {
  if (Array.isArray(holder)) return holder[Number(step)];
  return isPlainObject(holder) && Object.hasOwn(holder, step) ? holder[step] : undefined;
}

const valueAt = (content: unknown, steps: readonly string[]): unknown => steps.reduce(memberOf, content);
