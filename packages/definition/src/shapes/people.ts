import Type, { type Static } from 'typebox';
import { Closed, Key, ListOf, Maybe, Ref } from './kit.ts';

const more = { additionalProperties: true };

/** demo/people.json: the departments and users of the demo company; `demoSignIn` prints a sign-in link for one. */
export const People = Closed(
  {
    departments: Maybe(ListOf(Type.Object({ key: Key }, more))),
    users: ListOf(Type.Object({ key: Key, roles: Maybe(ListOf(Ref('role'))), demoSignIn: Maybe(Type.Boolean()) }, more)),
  },
  { title: 'People' },
);
export type People = Static<typeof People>;
