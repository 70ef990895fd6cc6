import type { Words } from '@stepwell/expression';

/** What belongs to the records themselves and so to everybody who works with them, and what lies in a person's own hands. */
const RECORDS: Words = {
  'zh-CN': '这会改变所有人的记录',
  en: 'This changes everybody’s records',
};
const PROCESS: Words = {
  'zh-CN': '流程由所有人共用',
  en: 'Everybody’s records follow the same process',
};
const TIME: Words = {
  'zh-CN': '时限、日历和参数对所有记录生效',
  en: 'Time limits, calendars and parameters hold for all records',
};
const RULES: Words = { 'zh-CN': '规则对所有记录生效', en: 'Rules hold for all records' };
const ROLES: Words = { 'zh-CN': '角色由所有人共用', en: 'Roles are the same for everybody' };
const APP: Words = { 'zh-CN': '这对整个应用生效', en: 'This holds for the whole app' };

const NAMES = 'label|help';
/** Of a field that both versions have: what is said of it, what must be filled in and when, the names of its choices. */
const OF_FIELD = `${NAMES}|required|requiredWhen|readOnlyWhen|default`;
const FIELD = '(?:/fields/@[^/]+)+';

/** By folder (or file): which places below a part may differ between two versions of which people work at the same time, and why others may not. */
const PLACES: ReadonlyMap<string, { readonly own: RegExp; readonly why: Words }> = new Map([
  ['app.json', { own: new RegExp(`^/(${NAMES}|version)(/|$)`), why: APP }],
  [
    'tables',
    {
      own: new RegExp(`^/(${NAMES}|checks)(/|$)|^${FIELD}/(${OF_FIELD})(/|$)|^${FIELD}/options/@[^/]+/(label|color)$`),
      why: RECORDS,
    },
  ],
  [
    'processes',
    {
      own: new RegExp(`^/(${NAMES}|skip|transitions)(/|$)|^/stages/@[^/]+/(label|color|guidance|outputs|lock|enter|exit)(/|$)`),
      why: PROCESS,
    },
  ],
  ['timeouts', { own: new RegExp(`^/(${NAMES})(/|$)`), why: TIME }],
  ['rules', { own: new RegExp(`^/(${NAMES})(/|$)`), why: RULES }],
  ['calendars', { own: new RegExp(`^/(${NAMES})(/|$)`), why: TIME }],
  ['parameters.json', { own: new RegExp(`^/@[^/]+/(${NAMES})(/|$)`), why: TIME }],
  ['roles', { own: /^\/(?!admin(\/|$))/, why: ROLES }],
  ...['forms', 'pages', 'guides', 'scenarios', 'data', 'demo'].map((folder) => [folder, { own: /^/, why: APP }] as const),
]);

/** Lists to which something may be added, and in which things may stand in another order. */
const GROWING = new RegExp(`^(${FIELD})?/fields(/@[^/]+)?$`);
const ORDERED = new RegExp(`^${FIELD}/options$`);
/** Parts that may come as a whole. */
const NEW: ReadonlySet<string> = new Set(['tables', 'forms', 'pages', 'guides', 'scenarios', 'data', 'demo']);

const placeOf = (path: string) => PLACES.get(path.includes('/') ? path.slice(0, path.indexOf('/')) : path);
const folderOf = (path: string): string => path.slice(0, Math.max(0, path.indexOf('/')));

/** Why a part cannot come, or go, for some people only. */
export function whyNotPart(path: string, kind: 'added' | 'removed'): Words | undefined {
  const place = placeOf(path);
  const isFree = kind === 'added' ? NEW.has(folderOf(path)) : NEW.has(folderOf(path)) && folderOf(path) !== 'tables';
  return isFree ? undefined : (place?.why ?? APP);
}

/** Why something within a part cannot differ for some people only; `within` is its address below the part. */
export function whyNot(path: string, within: string, kind: 'added' | 'removed' | 'changed'): Words | undefined {
  const place = placeOf(path);
  if (place?.own.test(within)) return undefined;
  if (folderOf(path) === 'tables') {
    if (kind === 'added' && GROWING.test(within)) return undefined;
    if (kind === 'changed' && (ORDERED.test(within) || /\/fields$/.test(within))) return undefined;
  }
  return place?.why ?? APP;
}
