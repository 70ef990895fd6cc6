import { Misreading } from '../text/misreading.ts';
import { isBlankAt, scanToken } from '../text/scan-tokens.ts';
import type { Token } from '../text/token.ts';

/** A word of a formula that is being written: also what cannot be read yet has its place. */
export type LooseToken = Omit<Token, 'kind'> & {
  readonly kind: Exclude<Token['kind'], 'end'> | 'wrong';
  /** A text whose closing quote is not there yet. */
  readonly isOpen?: boolean;
};

/** Cuts a formula into words whatever is wrong with it; nothing of it is left out but what is blank. */
export function scanLoosely(source: string): readonly LooseToken[] {
  const tokens: LooseToken[] = [];
  for (let at = 0; at < source.length; ) {
    if (isBlankAt(source, at)) at++;
    else {
      const token = tokenAt(source, at, tokens.at(-1));
      tokens.push(token);
      at = token.to;
    }
  }
  return tokens;
}

function tokenAt(source: string, at: number, before: LooseToken | undefined): LooseToken {
  try {
    return scanToken(source, at, before?.kind === 'wrong' ? undefined : (before as Token | undefined)) as LooseToken;
  } catch (error) {
    if (!(error instanceof Misreading)) throw error;
    return unreadable(source, at, error.problem);
  }
}

function unreadable(source: string, at: number, { code, from, to }: Misreading['problem']): LooseToken {
  if (code === 'UNCLOSED_STRING') return { kind: 'text', value: source.slice(at + 1), from: at, to, isOpen: true };
  const end = Math.max(from === at ? to : from, at + 1);
  return { kind: 'wrong', value: source.slice(at, end), from: at, to: end };
}
