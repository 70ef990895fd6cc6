import { checkFormula, checkTimer, type FormulaProblem, type Schema } from '@stepwell/expression';
import type { Problem } from '../problem.ts';
import { checkSite, scopeOf } from '../walk/formulas-of.ts';
import { asMeasured, columnNames, isColumnSort, namesColumn } from '../walk/query-site.ts';
import { problemAt, type Said, words } from '../walk/report.ts';
import { type At, type FormulaSite, pathOf, type Site, type Standing, type TemplateSite } from '../walk/site.ts';
import { templateParts } from '../walk/template-parts.ts';
import { unknownKey } from './check-refs.ts';
import type { Facts } from './facts.ts';

/** What is wrong with formulas, wherever they stand; those that only suffer from a broken field or table are passed over. */
export function checkFormulas(facts: Facts): readonly Problem[] {
  if (facts.known.unusableTables.size > 0) return [];
  return [...facts.walk.sites.flatMap((site) => problemsOf(facts, site)), ...circles(facts)];
}

function problemsOf(facts: Facts, site: Site): readonly Problem[] {
  if (site.kind === 'ref' || !isPlaced(facts, site.standing)) return [];
  const { result, hasMetBroken } = facts.understanding.probe((schema) =>
    site.kind === 'formula' ? formulaProblems(facts, site, schema) : templateProblems(facts, site, schema),
  );
  const own = result.filter(({ code }) => code !== TOLD_ELSEWHERE);
  return hasMetBroken ? own.filter(({ code }) => OWN_FAULT.test(code)) : own;
}

/** A formula meets an unknown table only along a relation or a query, and these have been told of. */
const TOLD_ELSEWHERE = 'UNKNOWN_TABLE';

/** What a formula can only have brought about itself: wrong names and wrong writing. Types may suffer from a field that has none. */
const OWN_FAULT = /^(UNKNOWN|UNEXPECTED|EXPECTED|UNCLOSED|TOO|DYNAMIC|BAD_(CHAR|NUMBER|UNIT|DATE|OP))/;

/** Whether the table is known; else the wrong key has been told already. */
const isPlaced = ({ understanding }: Facts, { table, record }: Standing): boolean =>
  [table, record].every((key) => key === undefined || understanding.tables.has(key));

function formulaProblems(facts: Facts, site: FormulaSite, schema: Schema): readonly Problem[] {
  if (namesColumn(site)) return [];
  const { problems, formula } = checkSite(asMeasured(site), schema, facts.vocabulary);
  const untimed =
    formula?.clock && site.isTimer ? checkTimer(formula).map((problem) => ({ ...problem, to: String(site.value).length })) : [];
  const meant =
    site.orRef && problems.some(({ code }) => code === 'UNKNOWN_FIELD') && unknownKey(facts, { ...site, to: site.orRef });
  if (meant) return [meant];
  const own = isColumnSort(site) ? problems.map((problem) => asColumn(site, problem)) : problems;
  return [...own, ...untimed].map((problem) => located(site.at, problem, site.isDescending ? 1 : 0));
}

/** A grouped query is sorted by its columns: a word that is none of them was meant to be one. */
function asColumn({ standing }: FormulaSite, problem: FormulaProblem): FormulaProblem {
  if (problem.code !== 'UNKNOWN_FIELD') return problem;
  const names = columnNames(standing).filter((name) => typeof name === 'string');
  const message = words('按分组查询时只能按分组或度量排序', 'A grouped query is sorted by its groups and measures');
  const hint = words(`可以写：${names.join('、')}`, `It may be: ${names.join(', ')}`);
  return { ...problem, code: 'UNKNOWN_MEASURE', message, hint };
}

function templateProblems(facts: Facts, site: TemplateSite, schema: Schema): readonly Problem[] {
  const { vocabulary } = facts;
  return templateParts(site.value).flatMap(({ key, parts }) =>
    parts.flatMap((part) => {
      if (typeof part === 'string') return [];
      const { problems } = checkFormula(part.source, { schema, scope: scopeOf(site.standing), operators: vocabulary.operators });
      const at = key === undefined ? site.at : { ...site.at, pointer: `${site.at.pointer}/${key}` };
      return problems.map((problem) => located(at, problem, part.from));
    }),
  );
}

function located(at: At, problem: FormulaProblem, offset: number): Problem {
  const { from, to, path, severity = 'error', ...said } = problem;
  const place = path === undefined ? { from: from + offset, to: to + offset } : {};
  return { ...said, severity, path: `${pathOf(at)}${path ?? ''}`, ...place };
}

/** Each circle of formulas once, at the first formula in it. */
function circles({ understanding, walk }: Facts): readonly Problem[] {
  return understanding.circles.flatMap((circle) => {
    const names = circle.map((name) => name.replace('/', '.'));
    const way = [...names, names[0]].join(' → ');
    const field = walk.fields.get(circle[0] ?? '');
    const at = field && (walk.sites.find((site) => site.kind === 'formula' && isBelow(site.at, field))?.at ?? field);
    return at ? [problemAt(pathOf(at), circleWords(way))] : [];
  });
}

const isBelow = (at: At, field: At): boolean => at.file === field.file && at.pointer.startsWith(`${field.pointer}/`);

const circleWords = (way: string): Said => ({
  code: 'FORMULA_CIRCLE',
  message: words(`公式绕了一圈又用到自己：${way}`, `This formula leads back to itself: ${way}`),
});

/** Fields whose parts are right one by one and wrong together: told only when nothing else explains it. */
export function unexplained({ understanding, walk }: Facts): readonly Problem[] {
  return [...understanding.broken].flatMap((name) => {
    const field = walk.fields.get(name);
    return field ? [problemAt(pathOf(field), wrongTogether(name.replace('/', '.')))] : [];
  });
}

const wrongTogether = (name: string): Said => ({
  code: 'WRONG_TOGETHER',
  message: words(`“${name}”的各部分合在一起算不出值`, `The parts of “${name}” give no value together`),
});
