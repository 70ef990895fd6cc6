import type { Target } from '@stepwell/connectors';
import type { Problem } from '@stepwell/definition';
import type { Words } from '@stepwell/expression';
import { refuseRequest } from '../http/refusals.ts';

const problem = (header: string, message: Words): Problem => ({
  path: `#/map/${header.replaceAll('~', '~0').replaceAll('/', '~1')}`,
  severity: 'error',
  code: 'BAD_MAP',
  message,
});

/** What is wrong with one entry of a map, if anything. */
function wrongIn(map: Readonly<Record<string, unknown>>, header: string, targets: readonly Target[]): Words | undefined {
  const field = map[header];
  if (field === null) return undefined;
  if (typeof field !== 'string' || !targets.some(({ key }) => key === field))
    return {
      'zh-CN': `“${String(field)}”不是可以导入的字段。`,
      en: `“${String(field)}” is no field that can be imported.`,
    };
  const first = Object.keys(map).find((other) => map[other] === field);
  if (first === header) return undefined;
  return {
    'zh-CN': `“${field}”已对应“${first}”列，一个字段只能对应一列。`,
    en: `“${field}” is filled by the column “${first}” already; a field takes one column.`,
  };
}

/** Refuses a map (header → field) that names what cannot be imported, or a field twice. */
export function demandFitMap(map: Readonly<Record<string, unknown>>, targets: readonly Target[]): void {
  const problems = Object.keys(map).flatMap((header) => {
    const words = wrongIn(map, header, targets);
    return words ? [problem(header, words)] : [];
  });
  if (problems.length > 0) throw refuseRequest('BAD_MAP', { problems });
}

/** Refuses a map that speaks of columns which the file does not have. */
export function demandKnownHeaders(map: Readonly<Record<string, unknown>>, headers: readonly string[]): void {
  const unknown = Object.keys(map).filter((header) => !headers.includes(header));
  if (unknown.length === 0) return;
  const wordsOf = (header: string) => ({ 'zh-CN': `文件里没有“${header}”这一列。`, en: `The file has no column “${header}”.` });
  throw refuseRequest('BAD_MAP', { problems: unknown.map((header) => problem(header, wordsOf(header))) });
}
