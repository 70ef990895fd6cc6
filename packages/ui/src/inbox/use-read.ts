import type { WireInboxItem } from '@stepwell/engine';
import { useQueryClient } from '@tanstack/react-query';
import { post } from '../api/api.ts';
import { inboxQuery } from '../app/queries.ts';

/** Marks messages as read, at once on the page and then on the server. */
export function useRead(): (items: readonly WireInboxItem[]) => void {
  const client = useQueryClient();
  return (items) => {
    const unread = new Set(items.filter((item) => !item.readAt).map((item) => item.id));
    if (unread.size === 0) return;
    const readAt = new Date().toISOString();
    client.setQueryData(inboxQuery.queryKey, (before) =>
      before ? { ...before, items: before.items.map((item) => (unread.has(item.id) ? { ...item, readAt } : item)) } : before,
    );
    void Promise.allSettled([...unread].map((id) => post(`/api/inbox/${id}/read`, {}))).then(() =>
      client.invalidateQueries({ queryKey: inboxQuery.queryKey }),
    );
  };
}
