/** The form of a text in which it is searched: case and width do not matter. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

const MOST_WORDS = 8;

/** The words to look for, folded; every one of them must be found. */
export const searchWords = (text: string): readonly string[] =>
  fold(text)
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
