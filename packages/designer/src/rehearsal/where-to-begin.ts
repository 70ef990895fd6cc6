import { type AppFiles, appOf } from '@stepwell/definition';
import { mayAct, type WireRehearsal } from '@stepwell/ui/design';

/** The table with which a test-run begins: the first on which a process stands, else the first there is. */
export function firstTable(files: AppFiles): string {
  const { processes, tables } = appOf(files);
  const own = tables.filter((table) => !table.extends);
  return processes.find(({ table }) => own.some(({ key }) => key === table))?.table ?? own[0]?.key ?? '';
}

/** Who begins: somebody who makes such records and works on them as most do, rather than who may do everything. */
export function firstPerson(files: AppFiles, people: WireRehearsal['people'], table: string): string {
  const { roles } = appOf(files);
  const may = people.filter((person) => mayAct(rolesOf(person), table, 'create'));
  function rolesOf({ roles: keys }: WireRehearsal['people'][number]) {
    return roles.filter(({ key }) => keys.includes(key));
  }
  const ordinary = may.filter((person) => !rolesOf(person).some(({ admin }) => admin));
  const alike = (person: (typeof people)[number]) =>
    people.filter(({ roles: keys }) => keys.join() === person.roles.join()).length;
  const [worker] = ordinary.filter((person) => mayAct(rolesOf(person), table, 'update')).toSorted((a, b) => alike(b) - alike(a));
  return (worker ?? ordinary[0] ?? may[0] ?? people[0])?.id ?? '';
}
