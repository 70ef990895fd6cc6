import { type AppFiles, type Problem, toBundle } from '@stepwell/definition';
import { ApiError, addresses, post, useSentence } from '@stepwell/ui/design';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

export interface NewApp {
  readonly isBusy: boolean;
  /** Why it was refused, and what of it is wrong where. */
  readonly refused?: { readonly sentence: string; readonly problems: readonly Problem[] };
  /** Installs an app of these files, does what is left to do with it, and opens it to be designed. */
  readonly create: (making: () => Promise<AppFiles>, then?: (key: string) => Promise<unknown>) => Promise<void>;
}

/** The way from files to an installed app. */
export function useNewApp(): NewApp {
  const client = useQueryClient();
  const navigate = useNavigate();
  const sentence = useSentence();
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<NewApp['refused']>();
  const create: NewApp['create'] = async (making, then) => {
    setBusy(true);
    setRefused(undefined);
    try {
      const files = await making();
      const { app } = await post<{ app: string }>('/api/apps', { files: toBundle(files) });
      await then?.(app);
      await client.invalidateQueries({ queryKey: ['me'] });
      // Where there is a process, that is what people came for.
      const part = files.keys().find((path) => path.startsWith('processes/'));
      await navigate({ to: addresses.design(app), ...(part && { search: { part } }) } as never);
    } catch (error) {
      const problems = error instanceof ApiError ? (error.details.problems ?? []) : [];
      setRefused({ sentence: sentence(error), problems });
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, create, ...(refused && { refused }) };
}
