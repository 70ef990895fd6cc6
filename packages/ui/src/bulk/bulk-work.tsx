import type { BulkBody } from '@stepwell/engine';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, lazy, type ReactNode, Suspense, useContext, useMemo, useState } from 'react';
import { useApp } from '../app/app-context.ts';
import { beginBulk } from './begin-bulk.ts';

/** A bulk act under way. */
export interface BulkUnderWay {
  readonly id: string;
  readonly table: string;
  readonly act: string;
}

type BeginBulk = (table: string, body: BulkBody) => Promise<void>;

const BulkContext = createContext<BeginBulk | null>(null);

/** Begins bulk acts. Each goes on and says how it ended wherever the reader goes meanwhile. */
export function useBulk(): BeginBulk {
  const begin = useContext(BulkContext);
  if (!begin) throw new Error('useBulk stands outside BulkWork');
  return begin;
}

const BulkJob = lazy(async () => ({ default: (await import('./bulk-job.tsx')).BulkJob }));

/** Holds the bulk acts that are under way, above the pages. */
export function BulkWork({ children }: { children: ReactNode }) {
  const { key } = useApp();
  const client = useQueryClient();
  const [underWay, setUnderWay] = useState<readonly BulkUnderWay[]>([]);
  const begin = useMemo<BeginBulk>(
    () => async (table, body) => {
      const job = await beginBulk(key, table, body);
      // Known from now on: its end is told here, not by the inbox.
      client.setQueryData(['job', job.id], job);
      setUnderWay((before) => [...before, { id: job.id, table, act: body.act }]);
    },
    [key, client],
  );
  const end = (id: string) => setUnderWay((before) => before.filter((one) => one.id !== id));
  return (
    <BulkContext value={begin}>
      {children}
      {underWay.map((one) => (
        <Suspense key={one.id}>
          <BulkJob bulk={one} end={() => end(one.id)} />
        </Suspense>
      ))}
    </BulkContext>
  );
}
