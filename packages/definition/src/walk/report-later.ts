import { report } from './report.ts';
import type { At, Walk } from './site.ts';
import { notRunYet } from './structure-words.ts';

/** Tells the first time that this version does not run what is called so. */
export function reportLater(walk: Walk, at: At, name: string): undefined {
  const said = notRunYet(name);
  const isTold = walk.problems.some(({ code, message }) => code === said.code && message.en === said.message.en);
  if (!isTold) report(walk, at, said);
}
