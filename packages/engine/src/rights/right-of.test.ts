import type { Formula } from '@stepwell/expression';
import { expect, test } from 'vitest';
import type { Actor } from '../command/actor.ts';
import type { Model, RoleModel } from '../model/model.ts';
import { fieldRightOf, rightOf } from './right-of.ts';

const formula = (name: string) => ({ logic: name }) as unknown as Formula;
const [mine, open] = [formula('owner = me'), formula("stage = 'open'")];
const role = (key: string, more: Partial<RoleModel>): RoleModel => ({
  key,
  definition: { key },
  rights: new Map(),
  fieldRights: new Map(),
  ...more,
});
const roles = [
  role('all', { rights: new Map([['job.read', true]]), fieldRights: new Map([['job.cost.read', false]]) }),
  role('own', { rights: new Map([['job.read', mine]]), fieldRights: new Map([['job.cost.read', open]]) }),
  role('chief', { definition: { key: 'chief', admin: true } }),
  role('guest', { fieldRights: new Map([['job.cost.read', true]]) }),
];
const model = { roles: new Map(roles.map((one) => [one.key, one])) } as Partial<Model> as Model;
const as = (...keys: string[]) => ({ kind: 'person', id: 'u', roles: keys }) as Partial<Actor> as Actor;
const cost = { table: 'job', key: 'cost' };

test('roles add up: what one gives everywhere is given everywhere', () => {
  expect(rightOf(model, as('own'), 'job', 'read')).toEqual([[mine]]);
  expect(rightOf(model, as('own', 'all'), 'job', 'read')).toBe(true);
  expect(rightOf(model, as('own'), 'job.items', 'read')).toEqual([[mine]]);
  expect(rightOf(model, as('guest'), 'job', 'read')).toBe(false);
  expect(rightOf(model, { kind: 'app', cause: 'test' }, 'job', 'read')).toBe(true);
});

test('what a role says of a field counts only where that role gives the record', () => {
  expect(fieldRightOf(model, as('own'), cost, 'read')).toEqual([[mine, open]]);
  expect(fieldRightOf(model, as('own', 'all'), cost, 'read')).toEqual([[mine, open]]);
  expect(fieldRightOf(model, as('all'), cost, 'read')).toBe(false);
  expect(fieldRightOf(model, as('guest'), cost, 'read')).toBe(false);
  expect(fieldRightOf(model, as('all', 'chief'), cost, 'read')).toBe(true);
});
