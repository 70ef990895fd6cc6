import { post, type WireRehearsal, type WireRehearsalStep } from '@stepwell/ui/design';
import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useDraftView, useHand } from '../here/design-context.ts';
import type { Step } from './say-step.ts';

/** So many steps a test-run has at most: the server plays no more. */
export const MOST_STEPS = 60;

/** A test-run under way. */
export interface Rehearsal {
  /** What the server answered to the steps so far; undefined until it has answered once. */
  readonly run: WireRehearsal | undefined;
  readonly steps: readonly Step[];
  readonly isBusy: boolean;
  readonly error: unknown;
  /** Who acts and looks. */
  readonly viewer: string | undefined;
  readonly setViewer: (person: string) => void;
  /** Does a further step. Answers how it went; `keeps` says whether it stays when it was refused. */
  readonly add: (step: Step, keeps?: (went: WireRehearsalStep) => boolean) => Promise<WireRehearsalStep | undefined>;
  /** One step less, or none at all. */
  readonly back: () => void;
  readonly restart: () => void;
  readonly retry: () => void;
}

/** A test-run of the draft as it is now: a list of steps that the server plays anew with each of them. */
export function useRehearsal(): Rehearsal {
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const [chosen, setViewer] = useState<string>();
  const [isAdding, setAdding] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const client = useQueryClient();
  const queryOf = useRunQuery();
  const { data: run, isFetching, error, refetch } = useQuery({ ...queryOf(steps, chosen), placeholderData: keepPreviousData });
  const viewer = run?.people.some(({ id }) => id === chosen) ? chosen : undefined;
  const add: Rehearsal['add'] = async (step, keeps = () => true) => {
    setAdding(true);
    setFailure(undefined);
    try {
      const next = [...steps, step];
      const went = (await client.fetchQuery(queryOf(next, chosen))).steps.at(-1);
      if (went && (!went.refused || keeps(went))) setSteps(next);
      return went;
    } catch (reason) {
      setFailure(reason);
      return undefined;
    } finally {
      setAdding(false);
    }
  };
  const turnTo = (next: readonly Step[]) => {
    setFailure(undefined);
    setSteps(next);
  };
  return {
    run,
    steps,
    isBusy: isAdding || isFetching,
    error: failure ?? error,
    viewer,
    setViewer,
    add,
    back: () => turnTo(steps.slice(0, -1)),
    restart: () => turnTo([]),
    retry: () => {
      setFailure(undefined);
      void refetch();
    },
  };
}

/** Asks the server to play steps; what was played once is known as long as the draft stays as it is. */
function useRunQuery() {
  const { app, model } = useHand();
  const { basedOn, revision, saved } = useDraftView();
  const at = useRef<string>(undefined);
  return (steps: readonly Step[], viewer: string | undefined) =>
    queryOptions({
      queryKey: ['rehearsal', app, basedOn, revision, saved, viewer, steps],
      queryFn: async () => {
        await model.flush();
        const body = { steps, ...(at.current !== undefined && { at: at.current }), ...(viewer !== undefined && { viewer }) };
        const run = await post<WireRehearsal>(`/api/apps/${app}/draft/rehearsal`, body);
        at.current ??= run.at;
        return run;
      },
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
    });
}
