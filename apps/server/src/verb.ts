import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { Words } from '@stepwell/expression';
import type { Output } from './output.ts';

/** What was written behind a verb. */
export interface Given {
  readonly places: readonly string[];
  readonly options: { readonly [name: string]: string | boolean | undefined };
}

/** A command of the command line; one file each, listed in stepwell.ts. */
export interface Verb {
  readonly name: string;
  /** What stands behind it: `<dir> [--only NAME]`. */
  readonly usage: string;
  readonly summary: Words;
  /** How many places it takes, at least and at most. */
  readonly places: readonly [least: number, most: number];
  readonly options?: ParseArgsOptionsConfig;
  /** Does it. Answers the exit code: 0 fine, 1 a problem, 2 wrong use; undefined when the program goes on. */
  readonly run: (given: Given, output: Output) => Promise<number | undefined>;
}

/** Wrong use that the options alone do not show; the words say what is wrong. */
export class UsageError extends Error {
  readonly words: Words;
  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}

/** What `parseArgs` finds wrong, in words. */
const mistakes: Readonly<Record<string, Words>> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: { 'zh-CN': '没有这个选项。', en: 'There is no such option.' },
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: { 'zh-CN': '选项缺少值，或不该有值。', en: 'An option lacks its value, or takes none.' },
};

/** What was given; throws a UsageError when it does not fit the verb. */
export function readGiven(verb: Verb, args: readonly string[]): Given & { readonly isJson: boolean } {
  const { values, positionals } = parse(verb, args);
  const [least, most] = verb.places;
  if (positionals.length < least)
    throw new UsageError({ 'zh-CN': `少了参数：需要 ${least} 个。`, en: `Too few arguments: ${least} needed.` });
  if (positionals.length > most)
    throw new UsageError({ 'zh-CN': `参数太多：最多 ${most} 个。`, en: `Too many arguments: at most ${most}.` });
  const options = values as Given['options'];
  return { places: positionals, options, isJson: options['json'] === true };
}

function parse(verb: Verb, args: readonly string[]) {
  try {
    const options = { ...verb.options, json: { type: 'boolean' as const } };
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new UsageError(mistakes[code] ?? { 'zh-CN': message, en: message });
  }
}
