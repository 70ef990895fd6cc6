import type { LiveEvent } from '@stepwell/engine';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { base } from '../api/place.ts';
import { invalidateFor } from './invalidate-for.ts';
import { LiveChanges } from './live-changes.ts';

const AGAIN = 2000;

/** Keeps everything on screen as it is on the server: one stream of what changed, taken up again when it breaks. */
export function LiveUpdates() {
  const client = useQueryClient();
  useEffect(() => {
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changes = new LiveChanges((events) => invalidateFor(client, events));
    const open = () => {
      source = new EventSource(`${base}/api/events`);
      source.onmessage = ({ data }) => changes.add(JSON.parse(data as string) as LiveEvent);
      // The browser reconnects by itself; where it gives up, something was missed: all is asked again.
      source.onerror = () => {
        if (source?.readyState !== EventSource.CLOSED) return;
        timer = setTimeout(() => {
          void client.invalidateQueries();
          open();
        }, AGAIN);
      };
    };
    open();
    return () => {
      clearTimeout(timer);
      changes.stop();
      source?.close();
    };
  }, [client]);
  return null;
}
