import type { ScenarioStep } from '@stepwell/definition';
import type { Words } from '@stepwell/expression';
import type { Difference } from './expectation.ts';

/** What went wrong in a scenario: at which step (from 1), and how. */
export interface Failure {
  readonly step: number;
  readonly words: Words;
}

/** One line per failure, complete in either language. */
export function failureOf(index: number, step: ScenarioStep, wrong: Difference | Words): Failure {
  const about = shortened(step);
  if (!('what' in wrong)) {
    return {
      step: index + 1,
      words: { 'zh-CN': `第 ${index + 1} 步 ${about}：${wrong['zh-CN']}`, en: `Step ${index + 1} ${about}: ${wrong.en}` },
    };
  }
  const [expected, found] = [text(wrong.expected), text(wrong.found)];
  const { what } = wrong;
  return {
    step: index + 1,
    words: {
      'zh-CN': `第 ${index + 1} 步 ${about}：${what['zh-CN']} 应为 ${expected}，实际是 ${found}`,
      en: `Step ${index + 1} ${about}: expected ${what.en} ${expected}, found ${found}`,
    },
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
