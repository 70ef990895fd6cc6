/** More than this of a value says nothing new, and would take long to compare. */
const MOST = 200;

/** The form of a text in which values are compared: width and case do not matter. */
export const folded = (text: string): string => text.slice(0, MOST).normalize('NFKC').toLowerCase();

/** Its letters and digits alone. */
export const letters = (text: string): string => folded(text).replace(/[^\p{L}\p{N}]/gu, '');

export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
