import { get, type WireFormerPilot, type WirePilot } from '@stepwell/ui/design';
import { useQuery } from '@tanstack/react-query';
import { useHand } from './design-context.ts';

export const pilotKey = (app: string) => ['pilot', app] as const;

/** The pilot that runs in this app; null where none does, undefined while that is not known. Asked again every `seconds`. */
export function usePilot(seconds = 60): WirePilot | null | undefined {
  const { app } = useHand();
  const { data } = useQuery({
    queryKey: pilotKey(app),
    queryFn: async ({ signal }) => (await get<{ pilot: WirePilot | null }>(`/api/apps/${app}/pilot`, signal)).pilot,
    refetchInterval: seconds * 1000,
    staleTime: 5_000,
  });
  return data;
}

/** The pilots of this app that are over, the newest first. */
export function useFormerPilots(): readonly WireFormerPilot[] {
  const { app } = useHand();
  const { data } = useQuery({
    queryKey: [...pilotKey(app), 'former'],
    queryFn: async ({ signal }) => (await get<{ pilots: WireFormerPilot[] }>(`/api/apps/${app}/pilots`, signal)).pilots,
    staleTime: 0,
  });
  return data ?? [];
}

/** What came of a pilot that is over, named by the first of its versions. */
export function useFindings(began: number) {
  const { app } = useHand();
  return useQuery({
    queryKey: [...pilotKey(app), 'former', began],
    queryFn: async ({ signal }) => (await get<{ pilot: WirePilot }>(`/api/apps/${app}/pilots/${began}`, signal)).pilot,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
