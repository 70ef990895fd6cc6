import { list, type Value } from '@stepwell/expression';
import { defineFieldType } from '../../field-type.ts';
import { bad } from '../../values/bad.ts';
import { columnOf } from '../../values/columns.ts';
import {
  datumOption,
  POSITION_SCHEMA,
  type Position,
  positionType,
  readPosition,
  readWrittenPosition,
  writePosition,
} from '../../values/position.ts';
import { areaOf } from './area.ts';

const MOST = 1000;
const ringType = list(positionType);

/** An area on earth: the corners of one ring, in order; the last is joined to the first. */
export const geoArea = defineFieldType({
  name: 'geo_area',
  label: { 'zh-CN': '区域', en: 'Area' },
  summary: { 'zh-CN': '由若干坐标围成的一片', en: 'A piece of land within a ring of places' },
  icon: 'RadiusSettingOutlined',
  group: 'place',
  options: { properties: { datum: datumOption } },
  type: () => ringType,
  storage: () => 'list',
  column: () => columnOf(ringType),
  wire: () => ({ type: 'array', items: POSITION_SCHEMA, minItems: 3, maxItems: MOST }),
  read: (wire) => {
    if (!Array.isArray(wire)) throw tooFewCorners();
    return readRing(wire.map(readPosition));
  },
  write: (value) => (value as readonly Position[]).map(writePosition),
  parse: (text) =>
    readRing(
      text
        .split(/[\n;；|]+/)
        .filter((line) => line.trim() !== '')
        .map(readWrittenPosition),
    ),
  format: (value: Value, _options, { locale }) => {
    const corners = value as readonly Position[];
    const size = showSize(areaOf(corners), locale);
    return locale === 'en' ? `${corners.length} corners, ${size}` : `${corners.length} 个顶点，${size}`;
  },
  examples: [
    [
      {},
      [
        [121.5, 29.8],
        [121.6, 29.8],
        [121.6, 29.9],
        [121.5, 29.9],
      ],
      '4 个顶点，107.2 平方公里',
    ],
    [
      { datum: 'GCJ-02' },
      [
        [121.5, 29.8],
        [121.51, 29.8],
        [121.505, 29.81],
      ],
      '3 个顶点，0.5 平方公里',
    ],
    [
      {},
      [
        [116.39, 39.9],
        [116.3905, 39.9],
        [116.3905, 39.9005],
        [116.39, 39.9005],
      ],
      '4 个顶点，2,371 平方米',
    ],
  ],
});

/** A ring without its closing repetition, of at least three different corners. */
function readRing(corners: readonly Position[]): readonly Position[] {
  const ring = corners.filter((corner, index) => String(corner) !== String(corners[(index + 1) % corners.length]));
  if (ring.length < 3) throw tooFewCorners();
  if (ring.length > MOST) throw bad('TOO_MANY', `最多 ${MOST} 个顶点`, `At most ${MOST} corners`);
  return ring;
}

function showSize(squareMetres: number, locale: 'zh-CN' | 'en'): string {
  const isLarge = squareMetres >= 100_000;
  const size = (isLarge ? squareMetres / 1e6 : squareMetres).toLocaleString('en-US', { maximumFractionDigits: isLarge ? 1 : 0 });
  if (locale === 'en') return `${size} ${isLarge ? 'km²' : 'm²'}`;
  return `${size} ${isLarge ? '平方公里' : '平方米'}`;
}

const tooFewCorners = () => bad('NOT_AN_AREA', '区域至少要三个不同的坐标', 'An area needs at least three different places');
