import { match, pinyin } from 'pinyin-pro';

/** A name in Latin letters, Chinese by its sound; no longer than so many letters, cut between syllables. */
export function spellPinyin(name: string, most: number): string {
  const parts = pinyin(name, { type: 'all', toneType: 'none', nonZh: 'consecutive', v: true });
  let spelt = '';
  for (const [index, { isZh, pinyin: sound, origin }] of parts.entries()) {
    const isTurn = index > 0 && parts[index - 1]?.isZh !== isZh;
    const next = `${spelt}${isTurn ? ' ' : ''}${isZh ? sound : origin}`;
    if (next.length > most && spelt !== '') break;
    spelt = next;
  }
  return spelt;
}

/** Whether a Chinese text begins somewhere as it is typed by its sound: `jine`, `jin` and `je` find 金额. */
export const soundsLike = (text: string, typed: string): boolean =>
  match(text, typed, { precision: 'start', continuous: true }) !== null;
