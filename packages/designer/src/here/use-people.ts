import { post } from '@stepwell/ui/design';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useDesign, useHand } from './design-context.ts';

/** Somebody else who designs this app just now: the file on his canvas, and the address of what he has selected. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly part?: string;
  readonly at?: string;
}

/** How often it is said and asked who is where. */
const EVERY = 4000;
const NOBODY: readonly Colleague[] = [];

const keyOf = (app: string) => ['people', app] as const;

/** Who else designs this app just now. */
export function usePeople(): readonly Colleague[] {
  const { app } = useHand();
  const { data } = useQuery<readonly Colleague[]>({ queryKey: keyOf(app), queryFn: () => NOBODY, enabled: false });
  return data ?? NOBODY;
}

/** Tells the others where this person is, as long as the page is looked at; to be used once. */
export function useTellPeople(): void {
  const { app, path, selected } = useDesign();
  const client = useQueryClient();
  useEffect(() => {
    const tell = async () => {
      if (document.hidden) return;
      const here = { part: path, ...(selected !== undefined && { at: selected }) };
      const { people } = await post<{ people: Colleague[] }>(`/api/apps/${app}/draft/presence`, here);
      client.setQueryData(keyOf(app), people);
    };
    // Whom nobody can reach is told so by what saves the draft.
    const tellIfPossible = () => void tell().catch(() => undefined);
    tellIfPossible();
    const timer = setInterval(tellIfPossible, EVERY);
    return () => clearInterval(timer);
  }, [app, path, selected, client]);
}
