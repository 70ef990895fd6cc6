import { differencesOf, filesOf, type PartDifference, type Problem } from '@stepwell/definition';
import { derivedAnew, type Model, type TableModel } from '@stepwell/engine';
import type { Words } from '@stepwell/expression';
import { nameOf } from '../draft/migration-step.ts';
import { whyNot, whyNotPart } from './shared-places.ts';

/**
 * What keeps a version from going to a few people while everybody else works with another on the same records: whatever does not lie
 * in a person's own hands. All of it, at its places, each with what to do.
 */
export function notForSome(before: Model, after: Model): readonly Problem[] {
  const parts = differencesOf(filesOf(before.app), filesOf(after.app), after.vocabulary);
  const problems = [...parts.flatMap(problemsIn), ...computedFields(before, after), ...checksGone(before, after)];
  // What time or a parameter changes for all tables is said once, where it is changed.
  const isElsewhere = problems.some(({ path }) => !path.startsWith('tables/'));
  const anew = derivedAnew(before, after).filter((key) => !problems.some(({ path }) => path.startsWith(`tables/${key}.json`)));
  return isElsewhere ? problems : [...problems, ...anew.flatMap((key) => after.tables.get(key) ?? []).map(computedAnew)];
}

function problemsIn({ path, kind, what, name, lines }: PartDifference): readonly Problem[] {
  if (kind !== 'changed') {
    const why = whyNotPart(path, kind);
    const [zh, en] = kind === 'added' ? ['新增', 'New'] : ['删除', 'Removed'];
    const text = { 'zh-CN': `${zh}${what['zh-CN']}“${name['zh-CN']}”`, en: `${en}: ${what.en.toLowerCase()} “${name.en}”` };
    return why ? [problem(path, text, why)] : [];
  }
  return lines.flatMap((line) => {
    const why = whyNot(path, line.at.slice(path.length + 1), line.kind);
    const text = { 'zh-CN': `${name['zh-CN']}：${line.text['zh-CN']}`, en: `${name.en}: ${line.text.en}` };
    return why ? [problem(line.at, text, why)] : [];
  });
}

const problem = (path: string, text: Words, why: Words): Problem => ({
  path,
  severity: 'error',
  code: 'NOT_FOR_SOME',
  message: {
    'zh-CN': `${text['zh-CN']}。${why['zh-CN']}，请撤销这一处，或直接发布给所有人。`,
    en: `${text.en}. ${why.en}: take this back, or publish to everybody.`,
  },
});

const KEPT: Words = {
  'zh-CN': '它要为所有记录计算或编号',
  en: 'It is worked out for every record',
};

/** New fields of a table that both have which somebody must fill for every record, whoever writes it. */
function computedFields(before: Model, after: Model): readonly Problem[] {
  const both = [...after.tables.values()].filter(({ key, kind }) => kind !== 'companion' && before.tables.has(key));
  return both.flatMap((table) =>
    [...table.fields.values()]
      .filter(({ key, computed, column }) => computed && column !== undefined && !before.tables.get(table.key)?.fields.has(key))
      .map((field) => problem(placeOf(table, field.key), named(field), KEPT)),
  );
}

/** Where in the files a table (or the lines of one) stands, or a field of it. */
function placeOf({ key }: TableModel, field?: string): string {
  const [table, ...lines] = key.split('.');
  const steps = [...lines, ...(field === undefined ? [] : [field])].map((one) => `/fields/@${one}`);
  return `tables/${table}.json${steps.length > 0 ? `#${steps.join('')}` : ''}`;
}

const named = (thing: { label?: unknown; key: string }): Words => {
  const name = nameOf(thing);
  return { 'zh-CN': `新增“${name['zh-CN']}”`, en: `New: “${name.en}”` };
};

const SAME: Words = {
  'zh-CN': '其他人仍要遵守它，试用者存下的内容会让他们无法保存',
  en: 'Everybody else still has it and could not save what is written without it',
};

/** Checks that everybody else's records must still hold. */
function checksGone(before: Model, after: Model): readonly Problem[] {
  return [...before.tables.values()].flatMap((table) => {
    const left = new Set(after.tables.get(table.key)?.checks.map(({ definition }) => JSON.stringify(definition.check)));
    const isGone = table.kind === 'table' && table.checks.some(({ definition }) => !left.has(JSON.stringify(definition.check)));
    const name = nameOf(table);
    const text = { 'zh-CN': `${name['zh-CN']}：校验有删改`, en: `${name.en}: a check was changed or removed` };
    return isGone && after.tables.has(table.key) ? [problem(`${placeOf(table)}#/checks`, text, SAME)] : [];
  });
}

const computedAnew = (table: TableModel): Problem => {
  const name = nameOf(table);
  const text = { 'zh-CN': `${name['zh-CN']}：公式或时限有变化`, en: `${name.en}: its formulas or time limits change` };
  return problem(placeOf(table), text, KEPT);
};
