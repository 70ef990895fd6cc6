import type { CompletingPlace } from '@stepwell/expression';

/** What a formula can be made of where it stands, in the words of its reader. */
export type CodeLanguage = CompletingPlace;
