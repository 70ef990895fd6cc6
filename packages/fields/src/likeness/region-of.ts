import { COUNTRY, REGION_ENDINGS, REGIONS, type Region } from './words/regions.ts';

/** How many letters the short name of a place has. */
const [LONGEST, SHORTEST] = [4, 2];

/** What a text begins with that names places, and the rest. At least `keep` letters are left. */
export function regionsBefore(text: string, keep = 2): { readonly regions: readonly Region[]; readonly rest: string } {
  const regions: Region[] = [];
  let rest = text;
  for (let found = placeAt(rest); found && rest.length - found.length >= keep; found = placeAt(rest)) {
    if (found.name !== COUNTRY) regions.push(REGIONS.get(found.name) as Region);
    rest = rest.slice(found.length);
  }
  return { regions, rest };
}

/** The place that a text ends with, and what stands before it. */
export function regionAfter(text: string): { readonly region: Region; readonly rest: string } | undefined {
  for (let length = LONGEST + 1; length >= SHORTEST; length--) {
    const end = text.slice(-length);
    const found = text.length > length ? placeAt(end) : undefined;
    if (found?.length === length) return { region: REGIONS.get(found.name) as Region, rest: text.slice(0, -length) };
  }
  return undefined;
}

function placeAt(text: string): { readonly name: string; readonly length: number } | undefined {
  for (let length = LONGEST; length >= SHORTEST; length--) {
    const name = text.slice(0, length);
    if (!REGIONS.has(name) || name.length < length) continue;
    const ending = REGION_ENDINGS.find((one) => text.startsWith(one, length)) ?? '';
    return { name, length: length + ending.length };
  }
  return undefined;
}

const ELSEWHERE = 0.8;
const UNSAID = 0.97;

/** How well two places agree: 1 where one may be the other, less where only one is said, little where they are different ones. */
export function samePlace(one: readonly Region[], other: readonly Region[]): number {
  if (one.length === 0 && other.length === 0) return 1;
  if (one.length === 0 || other.length === 0) return UNSAID;
  return one.some((a) => other.some((b) => mayBe(a, b))) ? 1 : ELSEWHERE;
}

const mayBe = (one: Region, other: Region): boolean =>
  one.province === other.province && (!one.city || !other.city || one.city === other.city);
