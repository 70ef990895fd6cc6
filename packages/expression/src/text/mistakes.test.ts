import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkFormula } from '../check/check-formula.ts';
import { sampleSchema } from '../sample/sample-schema.ts';
import type { Words } from '../schema.ts';

interface Mistake {
  readonly text: string;
  readonly problems: readonly (Words & { readonly code: string; readonly at: readonly [number, number] })[];
}
const mistakes: readonly Mistake[] = JSON.parse(readFileSync(new URL('mistakes.json', import.meta.url), 'utf8'));

const check = (text: string) => checkFormula(text, { schema: sampleSchema, scope: { table: 'job' } });

describe('what people write wrongly is told with its place, in both languages, and what to do', () => {
  test.each(mistakes.map((mistake) => [mistake.text, mistake] as const))('%s', (text, { problems }) => {
    const found = check(text).problems.map(({ code, from, to, message, hint, fix }) => ({
      code,
      at: [from, to],
      ...message,
      ...(hint ? { hint } : {}),
      ...(fix === undefined ? {} : { fix }),
    }));
    expect(found).toEqual(problems);
  });
});

test('a fix that is offered makes the formula better: the same problem is gone', () => {
  const fixable = mistakes.flatMap(({ text }) =>
    check(text)
      .problems.filter(({ fix }) => fix !== undefined)
      .map((problem) => ({ text, problem })),
  );
  expect(fixable.length).toBeGreaterThan(15);
  for (const { text, problem } of fixable) {
    const mended = text.slice(0, problem.from) + problem.fix + text.slice(problem.to);
    const left = check(mended).problems.filter(({ code, from }) => code === problem.code && from === problem.from);
    expect([text, mended, left]).toEqual([text, mended, []]);
  }
});
