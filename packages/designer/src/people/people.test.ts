import { expect, test } from 'vitest';
import { cellsOf } from '../editors/process/read-trade-table.ts';
import { readPeople } from './read-people.ts';
import { resolvePeople } from './resolve-people.ts';

const known = { roles: ['业务员', '主管'], departments: ['华东组', '华南组'] };
const read = (text: string) => readPeople(cellsOf({ text }), known);

test('names alone are read one a line, or several with commas between them', () => {
  expect(read('李娜\n王 强\n').map(({ name }) => name)).toEqual(['李娜', '王 强']);
  expect(read('李娜，王强、赵敏').map(({ name }) => name)).toEqual(['李娜', '王强', '赵敏']);
  expect(read('  \n\n')).toEqual([]);
});

test('heads name the columns, in whatever order and in both languages', () => {
  expect(read('手机\t姓名\t所属部门\t角色\t直接上级\n13800000001\t李娜\t华东组\t业务员、主管\t王强')).toEqual([
    { name: '李娜', phone: '13800000001', department: '华东组', manager: '王强', roles: ['业务员', '主管'], unread: [] },
  ]);
  expect(read('Name\tTeam\tE-mail\nAnn Lee\tNorth\tann@example.com')).toEqual([
    { name: 'Ann Lee', department: 'North', email: 'ann@example.com', roles: [], unread: [] },
  ]);
});

test('without heads what is recognised is taken, and the rest is told', () => {
  expect(read('李娜\t华东组\t业务员\t13800000001\t爱喝茶')).toEqual([
    { name: '李娜', department: '华东组', roles: ['业务员'], phone: '13800000001', unread: ['爱喝茶'] },
  ]);
});

const organisation = {
  roles: [{ value: 'rep', label: '业务员' }],
  departments: [{ value: 'd1', label: '华东组' }],
  users: [{ value: 'u1', label: '王强' }],
};

test('who leads whom is found among those who come and those who are there; what is unknown is told', () => {
  const written = read('姓名\t部门\t角色\t上级\n李娜\t华东组\t业务员\t赵敏\n赵敏\t华北组\t店长\t王强\n孙丽\t\t\t没有此人');
  expect(resolvePeople(written, organisation, { roles: ['rep'], department: 'd1' })).toEqual([
    { person: { name: '李娜', roles: ['rep'], department: 'd1', manager: 1 }, unknownRoles: [], unread: [] },
    {
      person: { name: '赵敏', roles: ['rep'], manager: 'u1' },
      newDepartment: '华北组',
      unknownRoles: ['店长'],
      unread: [],
    },
    { person: { name: '孙丽', roles: ['rep'], department: 'd1' }, unknownManager: '没有此人', unknownRoles: [], unread: [] },
  ]);
});
