import { type AppFiles, type Problem, sayProblem, toBundle } from '@stepwell/definition';
import { useVocabulary } from '@stepwell/ui/design';
import { useEffect, useState } from 'react';

/** Nobody wants to be told of an error in a word he is still writing. */
const PAUSE = 400;

const NONE: readonly Problem[] = [];

/** Everything that is wrong with the draft, found a moment after the last change; and whether anybody has looked yet. */
export function useProblems(files: AppFiles): { readonly problems: readonly Problem[]; readonly isChecked: boolean } {
  const { design } = useVocabulary();
  const [problems, setProblems] = useState<readonly Problem[]>();
  useEffect(() => {
    let isOld = false;
    const timer = setTimeout(() => {
      design?.check(toBundle(files)).then(
        (found) => {
          const told = found.map((problem) => sayProblem(files, problem));
          if (!isOld) setProblems((known) => (known && isSame(known, told) ? known : told));
        },
        () => undefined,
      );
    }, PAUSE);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [files, design]);
  return { problems: problems ?? NONE, isChecked: problems !== undefined };
}

/** What is as wrong as before is the same list: nothing is drawn anew for it. */
const isSame = (known: readonly Problem[], found: readonly Problem[]): boolean =>
  known.length === found.length && JSON.stringify(known) === JSON.stringify(found);
