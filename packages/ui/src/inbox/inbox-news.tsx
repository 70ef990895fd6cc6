import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { addresses } from '../app/addresses.ts';
import { inboxQuery } from '../app/queries.ts';
import { useToaster } from '../states/toaster.tsx';
import { useRead } from './use-read.ts';

/** Pops up a message that comes while the page is open. */
export function InboxNews() {
  const { data } = useQuery(inboxQuery);
  const toaster = useToaster();
  const navigate = useNavigate();
  const read = useRead();
  const client = useQueryClient();
  const latest = useRef<string | null>(null);
  useEffect(() => {
    const [first] = data?.items ?? [];
    if (!data) return;
    // Ids rise with time: what is above the latest known one has come since.
    const isNew = latest.current !== null && first && first.id > latest.current && !first.readAt;
    latest.current = first?.id ?? '';
    // The end of what was begun here is told where it was begun.
    if (!isNew || client.getQueryData(['job', first.cause.replace(/^job:/, '')])) return;
    const { app, table, record } = first;
    toaster.news(first.text, {
      label: (say) => say('inbox.open'),
      run: () => {
        read([first]);
        void navigate({ to: table && record ? addresses.record(app, table, record) : addresses.inbox(app) });
      },
    });
  }, [data, client, toaster, navigate, read]);
  return null;
}
