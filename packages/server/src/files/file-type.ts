/** What a file begins with (at `at`), and what it is then. */
interface Mark {
  readonly type: string;
  readonly bytes: readonly number[];
  readonly at?: number;
}

const text = (word: string) => [...Buffer.from(word, 'latin1')];

const marks: readonly Mark[] = [
  { type: 'image/png', bytes: [0x89, ...text('PNG\r\n')] },
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/gif', bytes: text('GIF8') },
  { type: 'image/webp', bytes: text('WEBP'), at: 8 },
  { type: 'image/bmp', bytes: text('BM') },
  { type: 'image/heic', bytes: text('ftypheic'), at: 4 },
  { type: 'application/pdf', bytes: text('%PDF-') },
  { type: 'application/zip', bytes: [...text('PK'), 3, 4] },
  { type: 'application/x-cfb', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { type: 'application/gzip', bytes: [0x1f, 0x8b] },
  { type: 'audio/mpeg', bytes: text('ID3') },
  { type: 'audio/wav', bytes: text('WAVE'), at: 8 },
  { type: 'audio/amr', bytes: text('#!AMR') },
  { type: 'video/mp4', bytes: text('ftyp'), at: 4 },
  { type: 'video/webm', bytes: [0x1a, 0x45, 0xdf, 0xa3] },
];

/** Office documents are archives; the folder of their parts tells them apart. */
const parts: readonly (readonly [folder: string, type: string])[] = [
  ['xl/', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['word/', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['ppt/', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
];

/** How much of a file is needed to tell what it is. */
export const HEAD_BYTES = 4096;

function isText(head: Uint8Array): boolean {
  if (head.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13)) return false;
  try {
    // `stream`: the head may end in the middle of a character.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The media type of a file, told by its bytes: neither its name nor what the sender says of it counts. */
export function typeOfBytes(head: Uint8Array): string {
  const mark = marks.find(({ bytes, at = 0 }) => bytes.every((byte, index) => head[at + index] === byte));
  if (mark?.type === 'application/zip') {
    const names = Buffer.from(head).toString('latin1');
    return parts.find(([folder]) => names.includes(folder))?.[1] ?? mark.type;
  }
  return mark?.type ?? (head.length > 0 && isText(head) ? 'text/plain' : 'application/octet-stream');
}
