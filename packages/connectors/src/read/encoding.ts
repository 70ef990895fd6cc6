import { createReadStream } from 'node:fs';
import { refuseSheet } from '../refusals.ts';
import type { Encoding } from './sheet.ts';

const startsWith = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, at) => bytes[at] === byte);

/** UTF-16 without a mark shows itself by the zero bytes of ASCII: on odd places little-endian, on even ones big-endian. */
function utf16By(bytes: Uint8Array): Encoding | undefined {
  const zeros = [0, 0];
  for (const [at, byte] of bytes.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] as number) + 1;
  const [even, odd] = zeros as [number, number];
  if (even + odd === 0) return undefined;
  const encoding = odd > even * 10 ? 'utf-16le' : even > odd * 10 ? 'utf-16be' : undefined;
  if (!encoding || !isText(bytes, encoding)) throw refuseSheet('NOT_A_SHEET');
  return encoding;
}

/** Whether the bytes are text in an encoding: no character is broken, none is a control character. */
function isText(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what tells a table from anything else.
    return !/[\0-\x08\x0b\x0e-\x1f]/.test(text);
  } catch {
    return false;
  }
}

async function decodes(path: string, encoding: Encoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** The encoding of a text file, told by its bytes alone: a mark, zero bytes, valid UTF-8, else GB18030. */
export async function encodingOf(path: string, head: Uint8Array): Promise<Encoding> {
  if (startsWith(head, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (startsWith(head, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(head, 0xfe, 0xff)) return 'utf-16be';
  const wide = utf16By(head);
  if (wide) return wide;
  if (await decodes(path, 'utf-8')) return 'utf-8';
  if (await decodes(path, 'gb18030')) return 'gb18030';
  throw refuseSheet('NOT_A_SHEET');
}
