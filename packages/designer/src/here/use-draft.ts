import { ApiError, get, post } from '@stepwell/ui/design';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { DraftModel } from '../model/draft-model.ts';
import {
  type Changes,
  DoesNotFit,
  Renewed,
  type ServerDraft,
  Shut,
  SignedOut,
  type StepAnswer,
  type Transport,
} from '../model/transport.ts';

/** How often what others do is looked for, and what could not be sent is sent again. */
const EVERY = 2000;

/** What a refusal means for the draft; what may pass by itself is tried again. */
async function understood<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.code === 'DRAFT_RENEWED') throw new Renewed();
    if (error.status === 401) throw new SignedOut();
    if (error.status === 403 || error.status === 404) throw new Shut();
    if (error.status >= 400 && error.status < 500 && !PASSING.has(error.status)) throw new DoesNotFit();
    throw error;
  }
}
/** Too slow, too much at once. */
const PASSING: ReadonlySet<number> = new Set([408, 429]);

const transportOf = (app: string): Transport => ({
  send: (step) => understood(post<StepAnswer>(`/api/apps/${app}/draft`, step)),
  since: ({ draft, basedOn, revision }) => {
    const seen = new URLSearchParams({ since: String(revision), draft, basedOn: String(basedOn) });
    return understood(get<Changes>(`/api/apps/${app}/draft/changes?${seen}`));
  },
  whole: () => get<ServerDraft>(`/api/apps/${app}/draft`),
});

export const draftKey = (app: string) => ['draft', app] as const;

/** The draft of an app as this person works on it. */
export function useDraft(app: string): DraftModel {
  const { data, dataUpdatedAt } = useSuspenseQuery({
    queryKey: draftKey(app),
    queryFn: ({ signal }) => get<ServerDraft>(`/api/apps/${app}/draft`, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const begin = () => ({ at: dataUpdatedAt, model: new DraftModel(data, transportOf(app)) });
  const [held, setHeld] = useState(begin);
  if (held.at !== dataUpdatedAt) setHeld(begin());
  const { model } = held;
  useEffect(() => {
    const timer = setInterval(
      () =>
        void model
          .flush()
          .then(() => model.poll())
          .catch(() => undefined),
      EVERY,
    );
    return () => clearInterval(timer);
  }, [model]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => model.view().saved !== 'saved' && event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [model]);
  return model;
}
