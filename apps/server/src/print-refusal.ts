import { Refusal } from '@stepwell/engine';
import { type Output, problemLine, say } from './output.ts';

/** Prints a refusal, with its problems, where errors go, and answers the exit code; any other error is a bug and thrown again. */
export function printRefusal(error: unknown, output: Output): number {
  if (!(error instanceof Refusal)) throw error;
  const { code, words, details } = error;
  output.json({ error: { code, message: say(words), ...(details.problems && { problems: details.problems }) } });
  const lines = [say(words), ...(details.why ? [say(details.why.words)] : []), ...(details.problems ?? []).map(problemLine)];
  process.stderr.write(`${lines.join('\n')}\n`);
  return 1;
}
