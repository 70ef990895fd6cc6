/** A word of a formula with its place in the text. */
export interface Token {
  readonly kind: 'number' | 'duration' | 'text' | 'name' | 'operator' | 'end';
  /** The number in ASCII digits, the text without quotes, the name, or the operator's one spelling. */
  readonly value: string;
  readonly from: number;
  readonly to: number;
  /** The name stood in brackets, so that it is never a function or one of the language's words. */
  readonly bracketed?: boolean;
  /** The operator was written as a word (`and`, `其中`), so that it may be a field's name after a dot. */
  readonly word?: boolean;
  /** The pieces of a duration: `2h30m` has two. */
  readonly parts?: readonly DurationPart[];
}

export interface DurationPart {
  readonly digits: string;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
}

/** Reads one token that begins at `at`, or nothing if that is not its business; `before` is the token before. */
export type Scanner = (source: string, at: number, before?: Token) => Token | undefined;
