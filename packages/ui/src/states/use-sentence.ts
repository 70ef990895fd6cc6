import { ApiError } from '../api/api-error.ts';
import { type Say, useWords } from '../words/words.ts';

/** The sentence for people about anything that went wrong: the server's, else ours, in the language it is shown in. */
export const sentenceOf =
  (error: unknown) =>
  (say: Say): string => {
    if (error instanceof ApiError && error.status === 0) return say('error.offline');
    return error instanceof ApiError && error.message ? error.message : say('error.unknown');
  };

/** The sentence about anything that went wrong, in the language of the page. */
export function useSentence(): (error: unknown) => string {
  const { say } = useWords();
  return (error) => sentenceOf(error)(say);
}
