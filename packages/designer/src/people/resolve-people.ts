import type { NewPerson } from '@stepwell/ui/design';
import type { WrittenPerson } from './read-people.ts';

export interface Named {
  readonly value: string;
  readonly label: string;
}

/** What an app has that a list of people can name. */
export interface Organisation {
  readonly roles: readonly Named[];
  readonly departments: readonly Named[];
  readonly users: readonly Named[];
}

/** What whoever adds people says of those of whom the list says nothing. */
export interface Usual {
  readonly roles: readonly string[];
  readonly department?: string;
  readonly manager?: string;
}

/** Somebody as he will come in, and what of the list could not be used. */
export interface ResolvedPerson {
  readonly person: NewPerson;
  /** The name of his department, where it has to be made first. */
  readonly newDepartment?: string;
  readonly unknownRoles: readonly string[];
  readonly unknownManager?: string;
  readonly unread: readonly string[];
}

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
const find = (list: readonly Named[], text: string): Named | undefined =>
  list.find(({ label, value }) => plain(label) === plain(text) || value === text);

/** A list of people in terms of an app: keys and ids in place of what is written. */
export const resolvePeople = (
  written: readonly WrittenPerson[],
  organisation: Organisation,
  usual: Usual,
): readonly ResolvedPerson[] => written.map((one) => resolved(one, written, { organisation, usual }));

interface Around {
  readonly organisation: Organisation;
  readonly usual: Usual;
}

function resolved(one: WrittenPerson, all: readonly WrittenPerson[], { organisation, usual }: Around): ResolvedPerson {
  const { name, email, phone, unread } = one;
  const roles = one.roles.map((text) => ({ text, role: find(organisation.roles, text) }));
  const known = roles.flatMap(({ role }) => role?.value ?? []);
  const department = one.department === undefined ? undefined : find(organisation.departments, one.department);
  const manager = one.manager === undefined ? usual.manager : managerIn(one.manager, all, organisation);
  const isNew = one.department !== undefined && !department;
  const within = department?.value ?? (isNew ? undefined : usual.department);
  return {
    person: {
      name,
      roles: known.length > 0 ? known : [...usual.roles],
      ...(email !== undefined && { email }),
      ...(phone !== undefined && { phone }),
      ...(within !== undefined && { department: within }),
      ...(manager !== undefined && { manager }),
    },
    ...(isNew && one.department !== undefined && { newDepartment: one.department }),
    unknownRoles: roles.filter(({ role }) => !role).map(({ text }) => text),
    ...(one.manager !== undefined && manager === undefined && { unknownManager: one.manager }),
    unread,
  };
}

/** Who leads somebody: another of the list by his place in it, or somebody who is there already. */
function managerIn(name: string, all: readonly WrittenPerson[], { users }: Organisation): string | number | undefined {
  const place = all.findIndex((other) => plain(other.name) === plain(name));
  return place >= 0 ? place : find(users, name)?.value;
}
