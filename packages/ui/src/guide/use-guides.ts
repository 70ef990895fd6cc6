import type { Guide } from '@stepwell/definition';
import type { WireMyGuides } from '@stepwell/engine';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../api/api.ts';
import { useApp } from '../app/app-context.ts';

/** What a guide can be about. */
export interface GuidedPlace {
  readonly form?: string | undefined;
  readonly process?: string | undefined;
  readonly stage?: string | undefined;
}

const isAbout = (guide: Guide, { form, process, stage }: GuidedPlace): boolean =>
  (form !== undefined && guide.form === form) ||
  (process !== undefined && guide.process === process && (guide.stage === undefined || guide.stage === stage));

const NONE: readonly Guide[] = [];

/** The guides of the app for a place. */
export function useGuidesFor(place: GuidedPlace): readonly Guide[] {
  const { guides } = useApp().app;
  return guides ? guides.filter((guide) => isAbout(guide, place)) : NONE;
}

/** What the reader has seen and done of the app's guides, and the way to say more of it. */
export function useLearning() {
  const { key } = useApp();
  const client = useQueryClient();
  const queryKey = ['guides', key];
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) => request<WireMyGuides>('GET', `/api/apps/${key}/guides`, { signal, isReal: true }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  // What is learned in the practice space is learned.
  const note = async (guide: string, exercise?: string) => {
    client.setQueryData<WireMyGuides>(queryKey, ({ seen, done } = { seen: [], done: [] }) => ({
      seen: [...new Set([...seen, guide])],
      done: exercise === undefined ? done : [...done, { guide, exercise }],
    }));
    // Where it cannot be kept the guide shows itself once more: that costs nothing.
    const body = exercise === undefined ? {} : { exercise };
    await request('POST', `/api/apps/${key}/guides/${guide}/seen`, { body, isReal: true }).catch(() => undefined);
  };
  return { mine: data, note };
}
