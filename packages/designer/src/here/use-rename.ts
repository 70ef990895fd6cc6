import { type RenameFault, type Thing, toBundle } from '@stepwell/definition';
import { useToaster, useVocabulary } from '@stepwell/ui/design';
import { useState } from 'react';
import { said, useDesignWords } from '../words/words.ts';
import { useHand } from './design-context.ts';

/** Calls things by other keys, with everything that speaks of them, as one step. */
export function useRename(thing: Thing, name: string, done: (to: string) => void) {
  const { model, act } = useHand();
  const { design } = useVocabulary();
  const { say } = useDesignWords();
  const toaster = useToaster();
  const [fault, setFault] = useState<RenameFault>();
  const [isBusy, setBusy] = useState(false);
  const rename = async (to: string) => {
    setFault(undefined);
    if (!design || to === thing.key) return;
    setBusy(true);
    try {
      const renaming = await design.rename(toBundle(model.view().files), thing, to);
      if ('fault' in renaming) setFault(renaming.fault);
      else if (act(say('change.renamed', { name, to }), renaming.operations)) {
        toaster.done(said('change.renamedDone', { to, count: renaming.places }));
        done(to);
      }
    } finally {
      setBusy(false);
    }
  };
  return { rename, fault, isBusy };
}
