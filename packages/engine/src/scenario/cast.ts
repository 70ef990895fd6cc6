import type { DemoPeople } from '@stepwell/definition';
import type { Words } from '@stepwell/expression';
import type { Model } from '../model/model.ts';
import { labelWords } from '../values/words.ts';

type Person = DemoPeople['users'][number];
type Department = NonNullable<DemoPeople['departments']>[number];

/** The people of a test-run, as a scenario writes them. */
export interface Cast {
  readonly users: readonly Person[];
  readonly departments: readonly Department[];
}

/** Of each role so many play; more people say no more. */
const OF_EACH_ROLE = 2;
const MOST = 24;

/** Somebody of every role of an app: people of its demo and whoever leads them, made-up ones where it has none. */
export function castOf(model: Model, locale: 'zh-CN' | 'en'): Cast {
  const { users = [], departments = [] } = model.app.demo?.people ?? {};
  const chosen = new Set<string>();
  for (const { key } of model.app.roles)
    for (const user of users.filter((one) => rolesOf(one).includes(key)).slice(0, OF_EACH_ROLE)) chosen.add(user.key);
  follow(chosen, users, departments);
  const known = users.filter(({ key }) => chosen.has(key)).slice(0, MOST);
  const made = model.app.roles
    .filter(({ key }) => !known.some((one) => rolesOf(one).includes(key)))
    .map(({ key, label }): Person => ({ key: freeKey(key, known), name: madeUp(labelWords(label, key))[locale], roles: [key] }));
  const all = led(model, [...known, ...made], made.length > 0 ? LEADER[locale] : undefined);
  const keys = new Set(all.map(({ key }) => key));
  const needed = departmentsOf(all, departments);
  const theirs = departments.filter(({ key }) => needed.has(key));
  return {
    users: all.map((user) => entry(model, 'user', user, keys)),
    departments: theirs.map((department) => entry(model, 'department', department, keys)),
  };
}

const rolesOf = (user: Person): readonly string[] => (user['roles'] as readonly string[] | undefined) ?? [];

/** Whoever leads somebody chosen is there too. */
function follow(chosen: Set<string>, users: readonly Person[], departments: readonly Department[]): void {
  for (const key of chosen) {
    const user = users.find((one) => one.key === key);
    const department = departments.find((one) => one.key === user?.['department']);
    for (const leader of [user?.['manager'], department?.['manager']]) if (typeof leader === 'string') chosen.add(leader);
  }
}

/** Nobody takes a made-up person for a colleague. */
const madeUp = (role: Words): Words => ({ 'zh-CN': `示例${role['zh-CN']}`, en: `Sample ${role.en}` });
const LEADER: Words = { 'zh-CN': '示例主管', en: 'Sample manager' };

const freeKey = (wanted: string, users: readonly Person[]): string =>
  users.some(({ key }) => key === wanted) ? freeKey(`${wanted}_role`, users) : wanted;

/**
 * Where nobody leads anybody, who may do everything leads the others: else nothing could be seen that is told to a manager. Among
 * made-up people that is a made-up manager of this name.
 */
function led(model: Model, users: readonly Person[], name: string | undefined): readonly Person[] {
  const isAdmin = (one: Person) => rolesOf(one).some((role) => model.roles.get(role)?.definition.admin);
  const first = users.find(isAdmin) ?? users[0];
  if (!first || users.some((user) => user['manager'] !== undefined)) return users;
  const leader: Person = name === undefined ? first : { key: freeKey('manager', users), name, roles: rolesOf(first) };
  const following = users.map((user) => (user === leader ? user : { ...user, manager: leader.key }));
  return leader === first ? following : [...following, leader];
}

/** The departments that somebody is in, and those above them. */
function departmentsOf(users: readonly Person[], departments: readonly Department[]): ReadonlySet<string> {
  const needed = new Set(users.flatMap((user) => (typeof user['department'] === 'string' ? [user['department']] : [])));
  for (const key of needed) {
    const parent = departments.find((one) => one.key === key)?.['parent'];
    if (typeof parent === 'string') needed.add(parent);
  }
  return needed;
}

/** Only what the tables of this app hold, and nobody who does not play. */
function entry<T extends Person | Department>(model: Model, table: string, written: T, people: ReadonlySet<string>): T {
  const fields = model.tables.get(table)?.fields;
  const kept = Object.entries(written).filter(([field, value]) => {
    if (field === 'key') return true;
    return fields?.has(field) && (field !== 'manager' || people.has(String(value)));
  });
  return Object.fromEntries(kept) as T;
}
