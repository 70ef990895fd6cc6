import { nearest } from '@stepwell/expression';
import type { Problem } from '../problem.ts';
import type { RefKind } from '../shapes/index.ts';
import { problemAt, type Said, words } from '../walk/report.ts';
import { pathOf, type RefSite } from '../walk/site.ts';
import type { Facts } from './facts.ts';

/** Keys that name nothing. */
export function checkRefs(facts: Facts): readonly Problem[] {
  return facts.walk.sites.flatMap((site) => (site.kind === 'ref' ? (unknownKey(facts, site) ?? []) : []));
}

type Reference = Pick<RefSite, 'at' | 'to' | 'table'> & { readonly value: unknown };

/** The problem of a reference that names nothing. */
export function unknownKey(facts: Facts, site: Reference): Problem | undefined {
  const keys = KEYS[site.to](facts, site);
  const value = String(site.value);
  if (!keys || keys.includes(value)) return undefined;
  return problemAt(pathOf(site.at), unknownRef({ ...site, value }, nearest(value, keys), keys));
}

type KeysOf = (facts: Facts, site: Reference) => readonly string[] | undefined;

const inFolder =
  (folder: string): KeysOf =>
  ({ known }) =>
    known.inFolder(folder);

/** The keys each kind of reference may name; undefined where that cannot be told. */
const KEYS: { readonly [kind in RefKind]: KeysOf } = {
  table: ({ known, understanding }) => [...new Set([...understanding.tables.keys(), ...known.inFolder('tables')])],
  field: ({ known, understanding }, { table }) => {
    const full = table === undefined ? undefined : understanding.tables.get(table);
    return full && !known.unusableTables.has(full.key)
      ? [...new Set([...full.fields.keys(), ...known.fieldsOf(full.key)])]
      : undefined;
  },
  stage: (facts, site) => {
    const process = fileKey(site);
    const stages = facts.known.stagesOf(process);
    return site.at.pointer.includes('/from') ? [...stages, '*'] : stages;
  },
  checkpoint: (facts, site) => facts.known.checkpointsOf(fileKey(site)),
  form: inFolder('forms'),
  page: inFolder('pages'),
  process: inFolder('processes'),
  timeout: inFolder('timeouts'),
  calendar: inFolder('calendars'),
  role: inFolder('roles'),
  approval: inFolder('approvals'),
  entry: ({ known }) => [...known.inFolder('pages'), ...known.inFolder('tables')],
  parameter: ({ app }) => app.parameters.map(({ key }) => key),
};

const fileKey = ({ at }: Reference): string => at.file.replace(/^.*\//, '').replace(/\.json$/, '');

const KIND_WORDS: { readonly [kind in RefKind]: readonly [zh: string, en: string] } = {
  table: ['表', 'table'],
  field: ['字段', 'field'],
  stage: ['阶段', 'stage'],
  checkpoint: ['检查点', 'checkpoint'],
  form: ['表单', 'form'],
  page: ['页面', 'page'],
  process: ['流程', 'process'],
  timeout: ['超时规则', 'timeout'],
  calendar: ['工作日历', 'calendar'],
  role: ['角色', 'role'],
  approval: ['审批', 'approval'],
  parameter: ['参数', 'parameter'],
  entry: ['页面或表', 'page or table'],
};

function unknownRef({ to, value, table }: Reference, suggestion: string | undefined, keys: readonly string[]): Said {
  const [zh, en] = KIND_WORDS[to];
  const where = to === 'field' ? words(`表“${table}”里`, ` in the table “${table}”`) : words('', '');
  return {
    code: `UNKNOWN_${to.toUpperCase()}`,
    message: words(`${where['zh-CN']}没有叫“${value}”的${zh}`, `There is no ${en} called “${value}”${where.en}`),
    ...(suggestion ? { hint: words(`是不是“${suggestion}”？`, `Did you mean “${suggestion}”?`), fix: suggestion } : {}),
    ...(!suggestion && keys.length > 0 && keys.length <= 12
      ? { hint: words(`现有：${keys.join('、')}`, `There are: ${keys.join(', ')}`) }
      : {}),
  };
}
