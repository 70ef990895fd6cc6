import type { Expectation } from '@stepwell/definition';
import type { Refusal } from '../command/refusal.ts';
import type { Difference } from './expectation.ts';

type ExpectedRefusal = NonNullable<Expectation['refused']>;

/** Compares how a step was refused (or not at all) with what was expected of it. */
export function refusalDiffers(refusal: Refusal | undefined, expected: ExpectedRefusal | undefined): Difference | undefined {
  if (expected === undefined) return refusal && { what: nothing, expected: null, found: shownRefusal(refusal) };
  const what = { 'zh-CN': '拒绝', en: 'a refusal' };
  if (refusal === undefined) return { what, expected, found: null };
  const { code, missing, at } = expected;
  const isAt = (path: string) => path === `#/values/${at}` || path.startsWith(`#/values/${at}/`);
  const fits =
    (code === undefined || refusal.code === code) &&
    (missing === undefined || sorted(keysOf(refusal)) === sorted(missing)) &&
    (at === undefined || (refusal.details.problems ?? []).some(({ path }) => isAt(path)));
  return fits ? undefined : { what, expected, found: shownRefusal(refusal) };
}

const nothing = { 'zh-CN': '步骤成功', en: 'the step to succeed' };

const keysOf = ({ details }: Refusal): string[] => (details.missing ?? []).map(({ key }) => key);
/** Each key once: a field that a gate asks for twice is missing once. */
const sorted = (keys: readonly string[]): string => [...new Set(keys)].sort().join();

const shownRefusal = (refusal: Refusal) => ({
  code: refusal.code,
  ...(refusal.details.missing && { missing: keysOf(refusal) }),
  ...(refusal.details.problems && {
    problems: refusal.details.problems.map(({ path, message }) => `${path} ${message['zh-CN']}`),
  }),
});
