/** So many letters are looked at whole; of more, the beginning and the end. */
const WHOLE = 12;
const END = 8;

/**
 * What a text is looked for by: two texts that differ in one letter (put in, left out, replaced) share one of these. Where so little
 * would make them too unlike (`least` of 0 to 1), the text alone.
 */
export function nearKeys(text: string, least: number): readonly string[] {
  const letters = [...text];
  if (letters.length === 0) return [];
  if (1 - 1 / (letters.length + 1) < least) return [text];
  if (letters.length <= WHOLE) return withoutOne(letters);
  return [...new Set([...withoutOne(letters.slice(0, END)), ...withoutOne(letters.slice(-END))])];
}

function withoutOne(letters: readonly string[]): readonly string[] {
  const whole = letters.join('');
  if (letters.length < 2) return [whole];
  return [...new Set([whole, ...letters.map((_, place) => letters.toSpliced(place, 1).join(''))])];
}
