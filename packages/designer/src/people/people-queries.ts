import { address, get, recordsPath, type WireEntrance, type WireRecord } from '@stepwell/ui/design';
import { queryOptions } from '@tanstack/react-query';

interface Page {
  readonly records: readonly WireRecord[];
  readonly next: string | null;
}

/** Every record of a table, by name: of people and departments there are few. */
async function everyRecord(app: string, table: string, signal: AbortSignal): Promise<readonly WireRecord[]> {
  const records: WireRecord[] = [];
  let after: string | undefined;
  do {
    const path = address(recordsPath(app, table), { sort: 'name', limit: 1000, after });
    const page = await get<Page>(path, signal);
    records.push(...page.records);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return records;
}

/** What everything about the people of an app is kept under. */
export const peopleKey = (app: string) => ['people of', app] as const;

/** Who works in an app, those who left too. */
export const usersQuery = (app: string) =>
  queryOptions({
    queryKey: [...peopleKey(app), 'users'],
    queryFn: ({ signal }) => everyRecord(app, 'user', signal),
    staleTime: 0,
  });

/** Its departments. */
export const departmentsQuery = (app: string) =>
  queryOptions({
    queryKey: [...peopleKey(app), 'departments'],
    queryFn: ({ signal }) => everyRecord(app, 'department', signal),
    staleTime: 0,
  });

/** How each of them gets in. */
export const entrancesQuery = (app: string) =>
  queryOptions({
    queryKey: [...peopleKey(app), 'entrances'],
    queryFn: async ({ signal }) => {
      const { people } = await get<{ people: readonly WireEntrance[] }>(`/api/apps/${app}/people`, signal);
      return new Map(people.map((one) => [one.id, one]));
    },
    staleTime: 0,
  });
