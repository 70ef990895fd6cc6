import type { Words } from '@stepwell/expression';
import type { Problem } from '../problem.ts';
import { type At, pathOf, type Walk } from './site.ts';

/** What a problem says, wherever it stands. */
export type Said = Pick<Problem, 'code' | 'message'> & Partial<Pick<Problem, 'hint' | 'fix' | 'severity'>>;

export const problemAt = (path: string, said: Said): Problem => ({ path, severity: 'error', ...said });

/** As many as anybody reads; a file with more is not written by hand. */
export const MOST_PROBLEMS = 1000;

/** Notes a problem at a place of the walk. */
export function report(walk: Walk, at: Pick<At, 'file' | 'pointer'>, said: Said): undefined {
  if (walk.problems.length < MOST_PROBLEMS) walk.problems.push(problemAt(pathOf(at), said));
}

/** The place of a property or element of the value at a place. */
export const below = (at: At, holder: object, key: string | number): At => ({
  file: at.file,
  pointer: `${at.pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`,
  holder,
  key,
});

export const words = (zh: string, en: string): Words => ({ 'zh-CN': zh, en });
