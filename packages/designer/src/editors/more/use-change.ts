import type { Operation } from '@stepwell/definition';
import { useHand } from '../../here/design-context.ts';
import { useDesignWords } from '../../words/words.ts';
import type { Place } from './place.ts';

/** Does what changes something, under its name. */
export function useChange(called: string): Place['change'] {
  const { act } = useHand();
  const { say } = useDesignWords();
  return (operations: readonly Operation[], merge?: string) => {
    if (operations.length > 0) act(say('fields.changed', { name: called }), operations, merge);
  };
}
