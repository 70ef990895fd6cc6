import { columnsOf, listOf } from '../editors/process/read-trade-table.ts';

/** Somebody in a list that was pasted or typed, as it is written there. */
export interface WrittenPerson {
  readonly name: string;
  readonly department?: string;
  readonly manager?: string;
  readonly roles: readonly string[];
  readonly email?: string;
  readonly phone?: string;
  /** What stands in the row and says nothing that is known. */
  readonly unread: readonly string[];
}

type Column = 'name' | 'department' | 'manager' | 'roles' | 'email' | 'phone';

const HEADS: readonly (readonly [Column, RegExp])[] = [
  ['email', /邮箱|邮件|e-?mail/i],
  ['phone', /电话|手机|phone|mobile/i],
  ['manager', /上级|主管|领导|汇报|manager|reports? to|lead/i],
  ['department', /部门|小组|department|team|group/i],
  ['roles', /角色|岗位|职位|职务|role|position|title/i],
  ['name', /姓名|名字|员工|同事|人员|^(full )?name|^person/i],
];

/** What is known of an app when a list without heads is read. */
export interface KnownOfApp {
  readonly roles: readonly string[];
  readonly departments: readonly string[];
}

const EMAIL = /^\S+@\S+\.\S+$/;
const PHONE = /^\+?[\d\s()-]{7,20}$/;
const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** What a cell says of somebody where no head names its column. */
function meaningOf(cell: string, { roles, departments }: KnownOfApp): Partial<WrittenPerson> {
  if (EMAIL.test(cell)) return { email: cell };
  if (PHONE.test(cell)) return { phone: cell };
  if (departments.some((one) => same(one, cell))) return { department: cell };
  if (listOf(cell).every((part) => roles.some((one) => same(one, part)))) return { roles: listOf(cell) };
  return { unread: [cell] };
}

/** A row without heads: its name, and what else is recognised. */
function byMeaning([name = '', ...cells]: readonly string[], known: KnownOfApp): WrittenPerson {
  const meanings = cells.filter((cell) => cell !== '').map((cell) => meaningOf(cell, known));
  const unread = meanings.flatMap((meaning) => meaning.unread ?? []);
  return Object.assign({ name, roles: [] as readonly string[] }, ...meanings, { unread }) as WrittenPerson;
}

function byHeads(row: readonly string[], columns: ReadonlyMap<Column, number>): WrittenPerson {
  const at = (column: Column) => row[columns.get(column) ?? -1] ?? '';
  const texts = (['department', 'manager', 'email', 'phone'] as const).filter((column) => at(column) !== '');
  return {
    name: at('name'),
    ...Object.fromEntries(texts.map((column) => [column, at(column)])),
    roles: listOf(at('roles')),
    unread: [],
  };
}

/** The people in a list: with heads that name its columns, or names alone, several in a line too. */
export function readPeople(cells: readonly (readonly string[])[], known: KnownOfApp): readonly WrittenPerson[] {
  const [head = []] = cells;
  const columns = columnsOf(head, HEADS);
  if (columns.has('name')) return cells.slice(1).flatMap((row) => named(byHeads(row, columns)));
  // Names in a row, with commas between them, are as many people.
  const isNamesAlone = cells.every((row) => row.every((cell) => cell === '' || 'unread' in meaningOf(cell, known)));
  if (isNamesAlone) return cells.flatMap((row) => row.flatMap(namesIn)).flatMap((name) => named({ name, roles: [], unread: [] }));
  return cells.flatMap((row) => named(byMeaning(row, known)));
}

const namesIn = (cell: string): readonly string[] => cell.split('、').map((name) => name.trim());
const named = (person: WrittenPerson): readonly WrittenPerson[] => (person.name === '' ? [] : [person]);
