import { ApiError } from '../api/api-error.ts';
import { useWords } from '../words/words.ts';

/** The sentence for people about anything that went wrong: the server's, else ours. */
export function useSentence(): (error: unknown) => string {
  const { say } = useWords();
  return (error) => {
    if (error instanceof ApiError && error.status === 0) return say('error.offline');
    return error instanceof ApiError && error.message ? error.message : say('error.unknown');
  };
}
