import type { Words } from '@stepwell/expression';
import { get } from '@stepwell/ui/design';
import { queryOptions } from '@tanstack/react-query';

/** The apps that somebody designs, and the keys that are taken. */
export interface Designs {
  readonly apps: readonly { readonly key: string; readonly label: Words; readonly version: number }[];
  readonly taken: readonly string[];
}

export const designsQuery = queryOptions({
  queryKey: ['designs'],
  queryFn: ({ signal }) => get<Designs>('/api/designs', signal),
  staleTime: 0,
  retry: false,
});
