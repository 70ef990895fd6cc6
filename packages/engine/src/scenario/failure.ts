import type { ScenarioStep } from '@stepwell/definition';
import type { Words } from '@stepwell/expression';
import type { Difference } from './expectation.ts';

/** What went wrong in a scenario: at which step (from 1), and how. */
export interface Failure {
  readonly step: number;
  readonly words: Words;
  /** What was found in place of what was expected. */
  readonly found?: unknown;
  /** The scenario could not go on. */
  readonly ends?: boolean;
}

/** A difference (after which a scenario may not be able to go on), or words about the scenario itself. */
export type Wrong = (Difference & { readonly ends?: boolean }) | Words;

/** One line per failure, complete in either language. */
export function failureOf(index: number, step: ScenarioStep, wrong: Wrong): Failure {
  const about = shortened(step);
  const { 'zh-CN': zh, en } = 'what' in wrong ? differenceWords(wrong) : wrong;
  return {
    step: index + 1,
    ...('ends' in wrong && wrong.ends && { ends: true }),
    ...('found' in wrong && { found: wrong.found }),
    words: { 'zh-CN': `第 ${index + 1} 步 ${about}：${zh}`, en: `Step ${index + 1} ${about}: ${en}` },
  };
}

/** The failure of a scenario that could not even begin. */
export const beforeSteps = ({ 'zh-CN': zh, en }: Words): Failure => ({
  step: 0,
  words: { 'zh-CN': `场景无法开始：${zh}`, en: `The scenario cannot begin: ${en}` },
});

function differenceWords({ what, expected, found }: Difference): Words {
  const [wanted, instead] = [text(expected), text(found)];
  return {
    'zh-CN': `${what['zh-CN']} 应为 ${wanted}，实际是 ${instead}`,
    en: `expected ${what.en} ${wanted}, found ${instead}`,
  };
}

const MOST = 2_000;

const text = (value: unknown): string => {
  const written = JSON.stringify(value) ?? 'null';
  return written.length > MOST ? `${written.slice(0, MOST)}…` : written;
};

/** A step as one recognises it: who does what to which record. */
function shortened({ expect: _, values: __, ...step }: ScenarioStep): string {
  const words = Object.entries(step).map(([key, value]) => `${key} ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  return `(${words.join(', ').slice(0, 120) || 'expect'})`;
}
