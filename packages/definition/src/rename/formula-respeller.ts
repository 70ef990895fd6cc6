import type { App } from '../app.ts';
import { lookThrough } from '../check/check-app.ts';
import { filesOf } from '../files/files-of.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { spokenInFormula } from './in-formulas.ts';
import type { Renamed } from './renames-between.ts';
import type { NewName, Thing } from './thing.ts';

/** Says a formula about records of a table (as both were called before) in the keys of today. */
export type FormulaRespeller = (table: string, source: string) => string;

/** For formulas that stand outside the app, such as those of saved views: they are understood as the version before had them. */
export function formulaRespeller(before: App, vocabulary: Vocabulary, renames: readonly Renamed[]): FormulaRespeller {
  const { facts } = lookThrough(filesOf(before), vocabulary);
  const newName = newNames(renames);
  return (table, source) => {
    if (!facts) return source;
    const at = { file: '', pointer: '', holder: {}, key: '' };
    const standing = { table, names: {}, hasMe: true };
    const spoken = spokenInFormula(facts, { kind: 'formula', at, value: source, expected: 'any', standing });
    return spoken ? String(spoken.respelled(newName)) : source;
  };
}

/** The keys of today of things that are called as they were. */
export function newNames(renames: readonly Renamed[]): NewName {
  const was = (kind: Thing['kind'], key: string, within?: string) =>
    renames.find((one) => one.kind === kind && one.key === key && one.within === within)?.was ?? key;
  const formerly = (within: string): string => {
    const [owner = '', field] = within.split('/');
    const [table = '', lines] = owner.split('.');
    const former = [was('table', table), ...(lines === undefined ? [] : [was('field', lines, table)])].join('.');
    return field === undefined ? former : `${former}/${was('field', field, owner)}`;
  };
  return ({ kind, key, within }) =>
    renames.find(
      (one) => one.kind === kind && one.was === key && (one.within === undefined ? undefined : formerly(one.within)) === within,
    )?.key;
}
