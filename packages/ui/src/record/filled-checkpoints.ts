import type { WireList } from '@stepwell/engine';
import { queryOptions } from '@tanstack/react-query';
import { address, get } from '../api/api.ts';
import { recordsPath } from '../data/records.ts';

/** The checkpoints whose forms were filled for a record; whether one went stale since, the server judges at the move. */
export const filledCheckpointsQuery = (app: string, table: string, record: string) =>
  queryOptions({
    queryKey: ['timeline', app, table, record, 'checkpoints'],
    queryFn: async ({ signal }) => {
      const where = `parent = '${record}' and kind = 'submitted'`;
      const path = address(recordsPath(app, `${table}.activities`), { where, select: 'data', limit: 200 });
      const { records } = await get<WireList>(path, signal);
      return new Set(records.map(({ values }) => (values['data'] as { checkpoint?: string } | null)?.checkpoint));
    },
  });
