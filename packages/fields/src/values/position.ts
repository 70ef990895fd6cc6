import { list, number, type Type, type Value } from '@stepwell/expression';
import { bad, quote } from './bad.ts';
import { roundScaled, writeDecimal } from './decimal.ts';
import { choice } from './options.ts';

/** Six decimals of a degree: a tenth of a metre. */
const SCALE = 6;
const FACTOR = 10 ** SCALE;

/** Longitude and latitude in millionths of a degree. */
export type Position = readonly [lng: number, lat: number];

export const positionType: Type = list(number(SCALE, 3));
export const POSITION_SCHEMA = { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 } as const;

/** The system in which coordinates are kept: what a phone's GPS gives, or what Chinese maps show. */
export const DATUMS = ['WGS-84', 'GCJ-02', 'BD-09'] as const;
const WORDS: { readonly [datum in (typeof DATUMS)[number]]: readonly [zh: string, en: string] } = {
  'WGS-84': ['WGS-84（GPS）', 'WGS-84 (GPS)'],
  'GCJ-02': ['GCJ-02（高德、腾讯）', 'GCJ-02 (Amap, Tencent)'],
  'BD-09': ['BD-09（百度）', 'BD-09 (Baidu)'],
};
export const datumOption = choice(['坐标系', 'Datum'], WORDS, 'WGS-84');

/** A place as it travels, `[lng, lat]` in degrees; more than six decimals are rounded. */
export function readPosition(wire: unknown): Position {
  if (!Array.isArray(wire) || wire.length !== 2) throw notAPosition(wire);
  const [lng, lat] = wire.map((degrees) => (typeof degrees === 'number' ? Math.round(degrees * FACTOR) : Number.NaN));
  if (lng === undefined || lat === undefined || !(Math.abs(lng) <= 180 * FACTOR) || !(Math.abs(lat) <= 90 * FACTOR))
    throw notAPosition(wire);
  return [lng || 0, lat || 0];
}

export const writePosition = (value: Value): [number, number] => {
  const [lng, lat] = value as Position;
  return [writeDecimal(lng, SCALE), writeDecimal(lat, SCALE)];
};

/**
 * A place as people write it: `121.5432, 29.8683`, `29.8683°N 121.5432°E`, `北纬29.8683° 东经121.5432°`. Without letters the longitude
 * comes first, unless only the other order gives a place on earth, or a place in China.
 */
export function readWrittenPosition(text: string): Position {
  const flat = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[纬経]/g, (sign) => (sign === '経' ? '经' : sign));
  const numbers = [...flat.matchAll(/-?\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits));
  const [first, second] = numbers;
  if (first === undefined || second === undefined || numbers.length !== 2) throw notAPosition(text);
  if (/[NSEW经纬]/.test(flat)) return lettered(flat, [first, second]);
  const isSwapped = Math.abs(second) > 90 || (isInChina(second, first) && !isInChina(first, second));
  return readPosition(isSwapped ? [second, first] : [first, second]);
}

function lettered(flat: string, [first, second]: [number, number]): Position {
  const isLatFirst = /^[^\d]*[NS纬]/.test(flat) || /^[^\d]*[\d.]+[°度\s]*[NS]/.test(flat);
  const [lng, lat] = isLatFirst ? [second, first] : [first, second];
  return readPosition([/W|西经/.test(flat) ? -lng : lng, /S|南纬/.test(flat) ? -lat : lat]);
}

/** A rough box around China. */
const isInChina = (lng: number, lat: number) => lng >= 73 && lng <= 136 && lat >= 3 && lat <= 54;

/** `29.86830°N 121.54320°E`, `北纬29.86830° 东经121.54320°`. */
export function showPosition(value: Value, locale: 'zh-CN' | 'en'): string {
  const [lng, lat] = value as Position;
  const [east, north] = [lng, lat].map((degrees) => (Number(roundScaled(Math.abs(degrees), SCALE, 5)) / 10 ** 5).toFixed(5));
  if (locale === 'en') return `${north}°${lat < 0 ? 'S' : 'N'} ${east}°${lng < 0 ? 'W' : 'E'}`;
  return `${lat < 0 ? '南纬' : '北纬'}${north}° ${lng < 0 ? '西经' : '东经'}${east}°`;
}

const notAPosition = (value: unknown) =>
  bad(
    'NOT_A_PLACE',
    `“${quote(value)}”不是坐标，请写成 121.5432, 29.8683（经度在前）`,
    `“${quote(value)}” is not a place; write longitude, latitude like 121.5432, 29.8683`,
  );
