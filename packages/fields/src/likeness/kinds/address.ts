import { agreement } from '../edit-distance.ts';
import { defineLikeness } from '../likeness.ts';
import { nearKeys } from '../near-keys.ts';
import { folded } from '../plain-text.ts';
import { regionsBefore, samePlace } from '../region-of.ts';
import { COUNTERS, SAME_IN_ADDRESSES } from '../words/address-words.ts';
import type { Region } from '../words/regions.ts';

interface Address {
  readonly regions: readonly Region[];
  readonly district: string;
  /** The street and what is called by a name. */
  readonly words: string;
  readonly numbers: readonly string[];
}

const DISTRICT = /^(\p{Script=Han}{1,4}?[区县市旗])(?=.{2})/u;

function addressIn(value: string): Address | undefined {
  const text = folded(value)
    .replace(/[a-z]+/g, (word) => SAME_IN_ADDRESSES.get(word) ?? word)
    .replace(COUNTERS, ' ');
  const { regions, rest } = regionsBefore(
    text.replace(/^[\s,，]+/, '').replace(/(?<=\p{Script=Han})[\s,，]+(?=\p{Script=Han})/gu, ''),
    1,
  );
  const [district = ''] = DISTRICT.exec(rest) ?? [];
  const street = rest.slice(district.length);
  const words = street.replace(/[^\p{L}]/gu, '');
  const numbers = street.match(/\d+/g) ?? [];
  return words === '' && numbers.length === 0 ? undefined : { regions, district, words, numbers };
}

const ELSEWHERE = 0.8;
const UNSAID = 0.97;
const LESS_EXACT = 0.93;
const OTHER_HOUSE = 0.5;

function sameDistrict(one: string, other: string): number {
  if (one === other) return 1;
  return one === '' || other === '' ? UNSAID : ELSEWHERE;
}

/** The house must be the same; the room may be left out. */
function sameNumbers(one: readonly string[], other: readonly string[]): number {
  const common = Math.min(one.length, other.length);
  if (one.slice(0, common).some((number, place) => number !== other[place])) return OTHER_HOUSE;
  if (one.length === other.length) return 1;
  return common === 0 ? OTHER_HOUSE : LESS_EXACT;
}

/** Addresses: provinces and cities may be left out, numbers must agree. */
export const address = defineLikeness<Address>({
  name: 'address',
  label: { 'zh-CN': '地址', en: 'Address' },
  summary: { 'zh-CN': '省市可省略，门牌号必须一致', en: 'Provinces and cities may be left out; numbers must agree' },
  read: addressIn,
  keysOf: ({ words, numbers }, least) =>
    (nearKeys(words, least).length > 0 ? nearKeys(words, least) : ['']).map((key) => `${key}#${numbers[0] ?? ''}`),
  compare: (one, other, least) => {
    const elsewhere = sameNumbers(one.numbers, other.numbers) * samePlace(one.regions, other.regions);
    if (elsewhere < least) return 0;
    return elsewhere * sameDistrict(one.district, other.district) * agreement(one.words, other.words, least);
  },
  examples: [
    ['浙江省杭州市西湖区文三路90号', '杭州西湖区文三路90号', true],
    ['浙江省杭州市西湖区文三路90号', '文三路 90 号', true],
    ['杭州市西湖区文三路90号东部软件园3幢201室', '西湖区文三路90号东部软件园3栋201', true],
    ['文三路90号', '文三路90号5楼', true],
    ['上海市浦东新区张江路６６５号', '浦东新区张江路665号', true],
    ['12 High St, Leeds', '12 High Street Leeds', true],
    ['文三路90号', '文三路91号', false],
    ['杭州市西湖区文三路90号', '宁波市海曙区文三路90号', false],
    ['文三路90号', '文二路90号', false],
    ['12 High Street, Leeds', '14 High Street, Leeds', false],
  ],
});
