import { nearest } from '@stepwell/expression';
import type { Problem } from '../../problem.ts';
import { problemAt, type Said, words } from '../../walk/report.ts';
import type { Facts } from '../facts.ts';

const FILE = 'demo/people.json';
type Named = { readonly key: string; readonly [property: string]: unknown };

/** People of the demo whose manager or department, and departments whose parent or manager, is not there. */
export function checkPeople({ app }: Facts): readonly Problem[] {
  const { users = [], departments = [] } = app.demo?.people ?? {};
  const [people, units] = [users, departments].map((list) => list.map(({ key }) => key));
  const links = (list: readonly Named[], folder: string, property: string, keys: readonly string[] = []) =>
    list.flatMap((one, index) => {
      const value = one[property];
      if (typeof value !== 'string' || keys.includes(value)) return [];
      return [problemAt(`${FILE}#/${folder}/${index}/${property}`, unknown(value, keys, keys === people ? PERSON : UNIT))];
    });
  return [
    ...links(users, 'users', 'manager', people),
    ...links(users, 'users', 'department', units),
    ...links(departments, 'departments', 'manager', people),
    ...links(departments, 'departments', 'parent', units),
  ];
}

const PERSON = { code: 'UNKNOWN_USER', zh: '示例里没有用户', en: 'The demo has no user' };
const UNIT = { code: 'UNKNOWN_DEPARTMENT', zh: '示例里没有部门', en: 'The demo has no department' };

function unknown(value: string, keys: readonly string[], { code, zh, en }: typeof PERSON): Said {
  const suggestion = nearest(value, keys);
  return {
    code,
    message: words(`${zh}“${value}”`, `${en} “${value}”`),
    ...(suggestion ? { hint: words(`是不是“${suggestion}”？`, `Did you mean “${suggestion}”?`), fix: suggestion } : {}),
  };
}
