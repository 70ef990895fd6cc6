import type { Problem } from '@stepwell/definition';
import type { Words } from '@stepwell/expression';
import { locale } from './surroundings.ts';

/** Where a verb writes: one JSON value with `--json`, else sentences. */
export interface Output {
  /** What the verb found, for programs. Printed with `--json` only. */
  readonly json: (value: unknown) => void;
  /** A line for people. Left out with `--json`. */
  readonly line: (text: string) => void;
}

export const outputFor = (isJson: boolean): Output => ({
  json: (value) => {
    if (isJson) process.stdout.write(`${JSON.stringify(value)}\n`);
  },
  line: (text) => {
    if (!isJson) process.stdout.write(`${text}\n`);
  },
});

/** The words in the terminal's language. */
export const say = (words: Words): string => words[locale];

/** A problem as people read it in a terminal: where, what, and what to do. */
export function problemLine({ path, severity, code, message, hint, fix }: Problem): string {
  const mark = severity === 'error' ? '✗' : '!';
  const more = [hint && say(hint), fix && `→ ${fix}`].filter(Boolean).join(' ');
  return `${mark} ${path}  ${say(message)} [${code}]${more && `\n    ${more}`}`;
}
