import { rememberCompiled } from './compiled.ts';
import { type Output, outputFor, say } from './output.ts';
import { version } from './surroundings.ts';
import { readGiven, UsageError, type Verb } from './verb.ts';

rememberCompiled();

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
  erase: async () => (await import('./verbs/erase.ts')).erase,
  restore: async () => (await import('./verbs/restore.ts')).restore,
};

const usageOf = ({ name, usage }: Verb) => `npm run stepwell -- ${[name, usage, '[--json]'].filter(Boolean).join(' ')}`;

const languages = { 'zh-CN': '退出码：0 正常，1 有问题，2 用法不对', en: 'Exit codes: 0 fine, 1 a problem, 2 wrong use' };

/** How every verb is used. */
async function helpText(): Promise<string> {
  const all = await Promise.all(Object.values(verbs).map((load) => load()));
  const lines = all.map((verb) => `  ${verb.name.padEnd(8)} ${say(verb.summary)}\n           ${usageOf(verb)}`);
  return `Stepwell ${version}\n${lines.join('\n')}\n${say(languages)}\n`;
}

/** What is asked of the program itself and not of a verb. */
const own: Readonly<Record<string, (output: Output) => Promise<void>>> = {
  '--version': async ({ line, json }) => {
    line(version);
    json({ version });
  },
  '--help': async ({ line, json }) => {
    const text = await helpText();
    line(text.trimEnd());
    json({ usage: text });
  },
};
const alsoCalled: Readonly<Record<string, string>> = { help: '--help', '-h': '--help', '-v': '--version' };

/** Runs one call of the command line; answers the exit code. */
async function run([name = '', ...args]: readonly string[]): Promise<number | undefined> {
  const output = outputFor(args.includes('--json'));
  const asked = alsoCalled[name] ?? name;
  if (Object.hasOwn(own, asked)) {
    await own[asked]?.(output);
    return 0;
  }
  const load = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (load) return runVerb(await load(), args, output);
  process.stderr.write(await helpText());
  return 2;
}

async function runVerb(verb: Verb, args: readonly string[], output: Output): Promise<number | undefined> {
  if (args.includes('--help') || args.includes('-h')) {
    output.line(`${say(verb.summary)}\n${usageOf(verb)}`);
    output.json({ usage: usageOf(verb) });
    return 0;
  }
  try {
    return await verb.run(readGiven(verb, args), output);
  } catch (error) {
    if (!(error instanceof UsageError)) return (await import('./print-refusal.ts')).printFailure(error, output);
    process.stderr.write(`${say(error.words)}\n${usageOf(verb)}\n`);
    return 2;
  }
}

const code = await run(process.argv.slice(2));
if (code !== undefined) process.exit(code);
