import { post, recordsPath, type WireRecord } from '@stepwell/ui/design';
import { useQueryClient } from '@tanstack/react-query';
import { useHand } from '../here/design-context.ts';
import { peopleKey } from './people-queries.ts';

/** Makes a department and answers its id. */
export function useNewDepartment(): (name: string) => Promise<string> {
  const { app } = useHand();
  const client = useQueryClient();
  return async (name) => {
    const { record } = await post<{ record: WireRecord }>(recordsPath(app, 'department'), { values: { name } });
    await client.invalidateQueries({ queryKey: peopleKey(app) });
    return record.id;
  };
}
