import { post, type WireScenarioResult, type WireScenarios } from '@stepwell/ui/design';
import { useQuery } from '@tanstack/react-query';
import { useDesign, useDraftView, useHand } from '../here/design-context.ts';
import { partsIn } from '../here/parts.ts';

/** The scenarios of the draft, and how they went. */
export interface Tests {
  /** So many there are. */
  readonly count: number;
  readonly results: readonly WireScenarioResult[] | undefined;
  readonly isRunning: boolean;
  readonly error: unknown;
  readonly failed: readonly WireScenarioResult[];
  /** All of them pass, or there are none. */
  readonly isFine: boolean;
  readonly run: () => void;
}

/** Plays the scenarios of the draft as it is, once everything that was done has reached the server: at once, or when asked to. */
export function useScenarios(atOnce: boolean): Tests {
  const { files } = useDesign();
  const { app, model } = useHand();
  const { basedOn, revision, saved } = useDraftView();
  const count = partsIn(files, 'scenarios').length;
  const { data, isFetching, error, refetch } = useQuery({
    queryKey: ['draft-scenarios', app, basedOn, revision, saved],
    queryFn: async () => {
      await model.flush();
      return (await post<WireScenarios>(`/api/apps/${app}/draft/scenarios`, {})).scenarios;
    },
    enabled: atOnce && count > 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const failed = (data ?? []).filter(({ passed }) => !passed);
  const isFine = count === 0 || (data !== undefined && failed.length === 0);
  return { count, results: data, isRunning: isFetching, error, failed, isFine, run: () => void refetch() };
}
