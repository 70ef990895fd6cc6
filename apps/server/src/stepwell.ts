import { serve } from './verbs/serve.ts';

/** The command line: `stepwell <verb> …`; one file a verb. Exit codes: 0 fine, 1 a problem, 2 wrong use. */
const verbs: Record<string, (args: string[]) => Promise<number | undefined>> = { serve };

const [verb = '', ...args] = process.argv.slice(2);
const run = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
if (!run) {
  console.error(`Usage: npm run stepwell -- <${Object.keys(verbs).join(' | ')}>`);
  process.exit(2);
}
const code = await run(args);
if (code !== undefined) process.exit(code);
