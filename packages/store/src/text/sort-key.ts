import { readFileSync } from 'node:fs';

const FIRST = 0x4e00;
const LAST = 0x9fff;
const LONGEST = 64;
const DIGITS = /0*(\d+)/g;
const ASCII = /^[\x20-\x7e]*$/;
const HAN = /[\u4e00-\u9fff]/;

let places: Uint16Array | undefined;

/** For each Han character its place in the order of pronunciation (han-order.txt: the Unicode pinyin order). */
function hanPlaces(): Uint16Array {
  if (places) return places;
  const order = readFileSync(new URL('./han-order.txt', import.meta.url), 'utf8').trim();
  places = new Uint16Array(LAST - FIRST + 1);
  for (let place = 0; place < order.length; place++) places[order.charCodeAt(place) - FIRST] = place;
  return places;
}

/**
 * A text whose plain binary order is the order people expect of `text`: Chinese by pinyin, without regard to case and width,
 * numbers within it by value. Only the beginning counts.
 */
export function sortKey(text: string): string {
  const start = text.slice(0, LONGEST);
  const folded = (ASCII.test(start) ? start : start.normalize('NFKC')).toLowerCase().replace(DIGITS, byLength);
  if (!HAN.test(folded)) return folded;
  const order = hanPlaces();
  let key = '';
  for (let place = 0; place < folded.length; place++) {
    const unit = folded.charCodeAt(place);
    const isHan = unit >= FIRST && unit <= LAST;
    key += isHan ? String.fromCharCode(FIRST + (order[unit - FIRST] as number)) : folded[place];
  }
  return key;
}

/** A longer number is a greater one: its length stands before it. */
const byLength = (_run: string, digits: string): string =>
  `${String.fromCharCode(0x30 + Math.min(digits.length, 0x1f))}${digits}`;
