import { sentenceOf, useToaster } from '@stepwell/ui/design';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type DesignSay, said } from '../words/words.ts';
import { useHand } from './design-context.ts';
import { draftKey } from './use-draft.ts';
import { pilotKey } from './use-pilot.ts';

type Said = Parameters<DesignSay> | undefined;

/** Does what changes what people work with, one at a time: says what came of it, and looks again at what may be another by now. */
export function useCarryOut(done: (said: Said) => void) {
  const { app } = useHand();
  const toaster = useToaster();
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const carryOut = async (work: () => Promise<Said>) => {
    setBusy(true);
    try {
      const end = await work();
      await client.invalidateQueries({ queryKey: ['definition', app] });
      await client.invalidateQueries({ queryKey: pilotKey(app) });
      await client.refetchQueries({ queryKey: draftKey(app) });
      if (end) toaster.done(said(...end));
      done(end);
    } catch (error) {
      toaster.failed(sentenceOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, carryOut };
}
