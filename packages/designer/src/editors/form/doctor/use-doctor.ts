import { address, get } from '@stepwell/ui/design';
import { useQuery } from '@tanstack/react-query';
import { useDesign } from '../../../here/design-context.ts';
import { keyOfPath } from '../../../here/parts.ts';
import type { FormHealth } from './doctor.ts';

/** How the published form is filled in. */
export function useDoctor(path: string, days: number) {
  const { app } = useDesign();
  const form = keyOfPath(path);
  return useQuery({
    queryKey: ['doctor', app, form, days],
    queryFn: ({ signal }) => get<FormHealth>(address(`/api/apps/${app}/forms/${form}/doctor`, { days }), signal),
    staleTime: 30_000,
  });
}
