import type { Problem } from '../../problem.ts';
import { problemAt, type Said, words } from '../../walk/report.ts';
import { pathOf, type RefSite } from '../../walk/site.ts';
import type { Facts } from '../facts.ts';
import { badValue } from './bad-value.ts';
import { isComputed } from './is-computed.ts';

/** Values that actions and autofill write where nobody can, or that are no values of the field. Formulas are checked as such. */
export const checkWrites = (facts: Facts): readonly Problem[] =>
  facts.walk.sites.flatMap((site) => (site.kind === 'ref' && site.isWritten ? writeProblems(facts, site) : []));

function writeProblems(facts: Facts, { at, table, value }: RefSite): readonly Problem[] {
  const field = facts.understanding.tables.get(table ?? '')?.fields.get(value);
  if (!field) return [];
  if (isComputed(facts, table ?? '', field)) return [problemAt(pathOf(at), computed(value))];
  const written = (at.holder as { readonly [key: string]: unknown })[at.key];
  const said = typeof written === 'string' ? undefined : badValue(facts, field.type, { value: written, options: field.options });
  return said ? [problemAt(pathOf(at), said)] : [];
}

const computed = (key: string): Said => ({
  code: 'NOT_WRITABLE',
  message: words(`“${key}”的值是算出来的，不能写入`, `“${key}” is computed, so nothing can be written into it`),
});
