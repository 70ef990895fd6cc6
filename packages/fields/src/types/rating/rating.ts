import { number } from '@stepwell/expression';
import { defineFieldType, type Options } from '../../field-type.ts';
import { within } from '../../values/bounds.ts';
import { columnOf } from '../../values/columns.ts';
import { readDecimal, scaleDecimal } from '../../values/decimal.ts';
import { option } from '../../values/options.ts';
import { readWrittenNumber } from '../../values/written-number.ts';

/** How many stars there are. */
export const starsOf = (options: Options): number => (options['max'] as number | undefined) ?? 5;
const type = number(0, 2);
const bounded = (stars: number, options: Options) => within(stars, { min: 1, max: starsOf(options), show: String });

/** A number of stars. */
export const rating = defineFieldType({
  name: 'rating',
  label: { 'zh-CN': '星级', en: 'Rating' },
  summary: { 'zh-CN': '用星星打分', en: 'A number of stars' },
  icon: 'StarOutlined',
  group: 'number',
  options: { properties: { max: option('最多几颗星', 'Most stars', { type: 'integer', minimum: 2, maximum: 10, default: 5 }) } },
  type: () => type,
  storage: () => 'column',
  column: () => columnOf(type),
  wire: (options) => ({ type: 'integer', minimum: 1, maximum: starsOf(options) }),
  read: (wire, options) => bounded(readDecimal(wire, 0), options),
  write: (value) => Number(value),
  parse: (text, options) => {
    const drawn = text.replaceAll('\ufe0f', '').replace(/\s/g, '');
    const stars = /^[★⭐☆]+$/u.test(drawn) ? String(drawn.replaceAll('☆', '').length) : text;
    const bare = stars.replace(/\s*(?:[颗]?星级?|stars?)\s*$/i, '').replace(new RegExp(`\\s*/\\s*${starsOf(options)}$`), '');
    return bounded(scaleDecimal(readWrittenNumber(bare).decimal, 0), options);
  },
  format: (value, options) => '★'.repeat(Number(value)).padEnd(starsOf(options), '☆'),
  examples: [
    [{}, 4, '★★★★☆'],
    [{ max: 3 }, 3, '★★★'],
    [{ max: 10 }, 1, '★☆☆☆☆☆☆☆☆☆'],
  ],
});
