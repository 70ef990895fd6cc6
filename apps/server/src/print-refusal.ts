import { Refusal } from '@stepwell/engine';
import { type Output, problemLine, say } from './output.ts';

/** Prints why a verb could not be done where errors go: a refusal with its problems, a bug with what a developer needs. */
export function printFailure(error: unknown, output: Output): number {
  if (error instanceof Refusal) return printRefusal(error, output);
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const cause = error instanceof Error && error.cause !== undefined ? `\n${String(error.cause)}` : '';
  const message = {
    'zh-CN': '内部出错，请把以下内容告诉开发者。',
    en: 'Something went wrong inside. Tell a developer what follows.',
  };
  output.json({ error: { code: 'BUG', message: say(message) } });
  process.stderr.write(`${say(message)}\n${what}${cause}\n`);
  return 1;
}

function printRefusal({ code, words, details }: Refusal, output: Output): number {
  output.json({ error: { code, message: say(words), ...(details.problems && { problems: details.problems }) } });
  const lines = [say(words), ...(details.why ? [say(details.why.words)] : []), ...(details.problems ?? []).map(problemLine)];
  process.stderr.write(`${lines.join('\n')}\n`);
  return 1;
}
