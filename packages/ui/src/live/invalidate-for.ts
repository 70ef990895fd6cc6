import type { LiveEvent, PUBLISHED, WireRecord } from '@stepwell/engine';
import type { QueryClient } from '@tanstack/react-query';

/** What of an app may show a record of any of its tables: numbers reach through relations, so all of it is asked again. */
export const SHOWING = ['records', 'query', 'timeline', 'tasks', 'around'] as const;

const published: typeof PUBLISHED = '_app';

/** Asks again for what these changes may have made old; only what is on screen is fetched at once. */
export function invalidateFor(client: QueryClient, events: readonly LiveEvent[]): void {
  for (const app of new Set(events.map((event) => event.app)))
    for (const what of SHOWING) void client.invalidateQueries({ queryKey: [what, app] });
  for (const { app, table, id, version } of events) {
    if (table === published) {
      void client.invalidateQueries({ queryKey: ['definition', app] });
      // The page one begins with may be another.
      void client.invalidateQueries({ queryKey: ['me'] });
    }
    const queryKey = ['record', app, table, id];
    const known = client.getQueryData<WireRecord>(queryKey);
    if (known && known.version < version) void client.invalidateQueries({ queryKey });
    void client.invalidateQueries({ queryKey: ['names', app, table, id] });
  }
  void client.invalidateQueries({ queryKey: ['inbox'] });
}
