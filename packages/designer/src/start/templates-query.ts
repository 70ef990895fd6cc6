import type { WireTemplate } from '@stepwell/ui/design';
import { get } from '@stepwell/ui/design';
import { queryOptions } from '@tanstack/react-query';

/** The apps that others can begin with. */
export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: async ({ signal }) => (await get<{ templates: readonly WireTemplate[] }>('/api/templates', signal)).templates,
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
});
