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

/** What was given, or undefined when it does not fit the verb. */
export function readGiven(verb: Verb, args: readonly string[]): (Given & { readonly isJson: boolean }) | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...verb.options, json: { type: 'boolean' } },
      allowPositionals: true,
      strict: true,
    });
    const [least, most] = verb.places;
    if (positionals.length < least || positionals.length > most) return undefined;
    const options = values as Given['options'];
    return { places: positionals, options, isJson: options['json'] === true };
  } catch {
    return undefined;
  }
}
