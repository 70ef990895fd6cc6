/** Only A–Z and a–z have a case here: what databases make of other letters depends on their locale. */
const OFFSET = 32;

export const lowerCase = (text: string): string =>
  text.replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + OFFSET));

export const upperCase = (text: string): string =>
  text.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - OFFSET));
