import type { Problem } from '@stepwell/definition';
import { ApiError, type NewPerson, post, useSentence, useToaster } from '@stepwell/ui/design';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useHand } from '../here/design-context.ts';
import { said } from '../words/words.ts';
import { peopleKey } from './people-queries.ts';
import type { ResolvedPerson } from './resolve-people.ts';
import { useNewDepartment } from './use-new-department.ts';

interface Adding {
  readonly isBusy: boolean;
  /** Why nobody came in, and what is wrong with whom. */
  readonly refused?: { readonly sentence: string; readonly problems: readonly Problem[] };
  readonly add: (people: readonly ResolvedPerson[]) => Promise<void>;
  /** The list is another by now. */
  readonly forget: () => void;
}

/** The way of a list of people into an app: its new departments first, then all of them at once. */
export function useAdding(done: () => void): Adding {
  const { app } = useHand();
  const client = useQueryClient();
  const toaster = useToaster();
  const sentence = useSentence();
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Adding['refused']>();
  const makeDepartment = useNewDepartment();
  const add: Adding['add'] = async (people) => {
    setBusy(true);
    setRefused(undefined);
    try {
      const made = new Map<string, string>();
      for (const name of new Set(people.flatMap(({ newDepartment }) => newDepartment ?? [])))
        made.set(name, await makeDepartment(name));
      await post(`/api/apps/${app}/people`, { people: people.map((one) => withDepartment(one, made)) });
      toaster.done(said('users.added', { count: people.length }));
      done();
    } catch (error) {
      const problems = error instanceof ApiError ? (error.details.problems ?? []) : [];
      setRefused({ sentence: sentence(error), problems });
    } finally {
      void client.invalidateQueries({ queryKey: peopleKey(app) });
      setBusy(false);
    }
  };
  return { isBusy, add, forget: () => setRefused(undefined), ...(refused && { refused }) };
}

function withDepartment({ person, newDepartment }: ResolvedPerson, made: ReadonlyMap<string, string>): NewPerson {
  const department = newDepartment === undefined ? undefined : made.get(newDepartment);
  return department === undefined ? person : { ...person, department };
}
