/** SHA-256 (FIPS 180-4) of a short ASCII text as hex. Written out because names of columns must be known in browsers too, at once. */
export function sha256(text: string): string {
  const words = padded(text);
  let hash = INITIAL;
  for (let at = 0; at < words.length; at += 16) hash = digestBlock(hash, words.slice(at, at + 16));
  return hash.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

const fraction = (value: number) => ((value - Math.floor(value)) * 2 ** 32) | 0;
const primes = [...Array(312).keys()].filter((n) => n > 1 && [...Array(n).keys()].slice(2).every((d) => n % d !== 0));
const INITIAL = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const ROUND = primes.map((prime) => fraction(Math.cbrt(prime)));

/** The message as 32-bit words, closed by a 1 bit, zeros and its length. */
function padded(text: string): number[] {
  const words = new Array<number>(((text.length + 8) >> 6) * 16 + 16).fill(0);
  const put = (at: number, byte: number) => {
    words[at >> 2] = words[at >> 2]! | (byte << (24 - (at % 4) * 8));
  };
  for (let at = 0; at < text.length; at++) put(at, text.charCodeAt(at) & 0xff);
  put(text.length, 0x80);
  words[words.length - 1] = text.length * 8;
  return words;
}

const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by));

function schedule(block: readonly number[]): number[] {
  const w = [...block];
  for (let i = 16; i < 64; i++) {
    const [early, late] = [w[i - 15]!, w[i - 2]!];
    const s0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const s1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    w.push((w[i - 16]! + s0 + w[i - 7]! + s1) | 0);
  }
  return w;
}

function digestBlock(hash: readonly number[], block: readonly number[]): number[] {
  let [a, b, c, d, e, f, g, h] = hash as [number, number, number, number, number, number, number, number];
  for (const [i, word] of schedule(block).entries()) {
    const choice = (e & f) ^ (~e & g);
    const t1 = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + ROUND[i]! + word) | 0;
    const t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  return [a, b, c, d, e, f, g, h].map((word, i) => (word + hash[i]!) | 0);
}
