import { bad } from './bad.ts';

interface TextRules {
  readonly maxLength: number;
  /** Keeps line breaks and tabs; else they become spaces. */
  readonly lines?: boolean;
}

/**
 * Text as it is kept: NFC, no control characters, no spaces around it. Null when nothing is left.
 * Throws BadValue for what is no text, broken text (NUL, half a character) and for text that is too long.
 */
export function readText(wire: unknown, { maxLength, lines = false }: TextRules): string | null {
  if (typeof wire !== 'string') throw bad('NOT_TEXT', '这里要填文字', 'This has to be text');
  if (wire.includes('\0') || !wire.isWellFormed())
    throw bad('BROKEN_TEXT', '文字里有无法识别的字符，请重新输入', 'The text contains broken characters; please type it again');
  const unified = wire.normalize('NFC').replace(/\r\n?/g, '\n');
  const spaced = lines ? unified : unified.replace(/[\t\n\u2028\u2029]+/g, ' ');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly the characters to drop
  const clean = spaced.replace(/[\u0001-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/g, '').trim();
  // A character takes one or two units.
  const length = clean.length > maxLength ? Array.from(clean).length : clean.length;
  if (length > maxLength)
    throw bad('TOO_LONG', `最多 ${maxLength} 个字，现在有 ${length} 个`, `At most ${maxLength} characters; there are ${length}`);
  return clean === '' ? null : clean;
}
