import { type AppFiles, type Problem, toBundle } from '@stepwell/definition';
import { useVocabulary } from '@stepwell/ui/design';
import { useEffect, useState } from 'react';

/** Nobody wants to be told of an error in a word he is still writing. */
const PAUSE = 400;

/** Everything that is wrong with the draft, found a moment after the last change. */
export function useProblems(files: AppFiles): readonly Problem[] {
  const { design } = useVocabulary();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  useEffect(() => {
    let isOld = false;
    const timer = setTimeout(() => {
      design?.check(toBundle(files)).then(
        (found) => !isOld && setProblems((known) => (isSame(known, found) ? known : found)),
        () => undefined,
      );
    }, PAUSE);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [files, design]);
  return problems;
}

/** What is as wrong as before is the same list: nothing is drawn anew for it. */
const isSame = (known: readonly Problem[], found: readonly Problem[]): boolean =>
  known.length === found.length && JSON.stringify(known) === JSON.stringify(found);
