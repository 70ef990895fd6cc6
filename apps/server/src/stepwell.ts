import { outputFor, say } from './output.ts';
import { version } from './surroundings.ts';
import { readGiven, type Verb } from './verb.ts';

/** The command line: `stepwell <verb> …`; one file a verb, loaded when it is called. */
const verbs: Readonly<Record<string, () => Promise<Verb>>> = {
  serve: async () => (await import('./verbs/serve.ts')).serve,
  check: async () => (await import('./verbs/check.ts')).check,
  test: async () => (await import('./verbs/test.ts')).test,
  install: async () => (await import('./verbs/install.ts')).install,
  export: async () => (await import('./verbs/export.ts')).exportApp,
  import: async () => (await import('./verbs/import.ts')).importFile,
  token: async () => (await import('./verbs/token.ts')).token,
  verify: async () => (await import('./verbs/verify.ts')).verify,
  backup: async () => (await import('./verbs/backup.ts')).backup,
  restore: async () => (await import('./verbs/restore.ts')).restore,
};

const usageOf = ({ name, usage }: Verb) => `npm run stepwell -- ${name} ${usage} [--json]`;

async function printUsage(): Promise<number> {
  const all = await Promise.all(Object.values(verbs).map((load) => load()));
  const lines = all.map((verb) => `  ${verb.name.padEnd(8)} ${say(verb.summary)}\n           ${usageOf(verb)}`);
  process.stderr.write(`Stepwell ${version}\n${lines.join('\n')}\n`);
  return 2;
}

/** Runs one call of the command line; answers the exit code. */
async function run([name = '', ...args]: readonly string[]): Promise<number | undefined> {
  if (name === '--version') {
    outputFor(args.includes('--json')).line(version);
    outputFor(args.includes('--json')).json({ version });
    return 0;
  }
  const load = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (!load) return printUsage();
  const verb = await load();
  const given = readGiven(verb, args);
  if (!given) {
    process.stderr.write(`${usageOf(verb)}\n`);
    return 2;
  }
  const output = outputFor(given.isJson);
  try {
    return await verb.run(given, output);
  } catch (error) {
    return (await import('./print-refusal.ts')).printRefusal(error, output);
  }
}

const code = await run(process.argv.slice(2));
if (code !== undefined) process.exit(code);
