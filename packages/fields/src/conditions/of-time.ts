import type { Logic, Words } from '@stepwell/expression';
import { date } from '../types/date/date.ts';
import { integer } from '../types/integer/integer.ts';
import { type Condition, defineCondition, type Shape } from './condition.ts';
import { asked, between, compared, emptiness, words } from './parts.ts';

type DayOf = (field: Logic) => Logic;
const today: Logic = { today: [] };
const more = (value: Logic, by: Logic): Logic => ({ '+': [value, by] });
const less = (value: Logic, by: Logic): Logic => ({ '-': [value, by] });

/** A period by how many places it lies from the present one. */
type Place = readonly [by: number, name: string, said: Words];
const PLACES: { readonly [unit: string]: readonly Place[] } = {
  day: [
    [0, 'today', words('是今天', 'is today')],
    [-1, 'yesterday', words('是昨天', 'is yesterday')],
    [1, 'tomorrow', words('是明天', 'is tomorrow')],
  ],
  week: [
    [0, 'this_week', words('在本周', 'is this week')],
    [-1, 'last_week', words('在上周', 'was last week')],
    [1, 'next_week', words('在下周', 'is next week')],
  ],
  month: [
    [0, 'this_month', words('在本月', 'is this month')],
    [-1, 'last_month', words('在上月', 'was last month')],
    [1, 'next_month', words('在下月', 'is next month')],
  ],
  quarter: [
    [0, 'this_quarter', words('在本季度', 'is this quarter')],
    [-1, 'last_quarter', words('在上季度', 'was last quarter')],
  ],
  year: [
    [0, 'this_year', words('在今年', 'is this year')],
    [-1, 'last_year', words('在去年', 'was last year')],
  ],
};

function within(unit: string, [by, name, said]: Place): Condition {
  const from =
    (instant: Logic): Shape =>
    (field) => {
      const present: Logic = { [unit]: [instant] };
      return { in: [field, by === 0 ? present : by < 0 ? less(present, -by) : more(present, by)] };
    };
  return defineCondition({ name, words: said, shape: from(today), also: [from({ now: [] })], isRelative: true });
}

const count = (usual: number, after: Words) => asked({ type: integer, options: { min: 1, max: 3660 }, usual, after });

/** Today is one of the days that are counted, so that one day is today. */
const counted = (dayOf: DayOf): readonly Condition[] => [
  defineCondition({
    name: 'last_days',
    words: words('在最近', 'is in the last'),
    asks: count(7, words('天', 'days')),
    shape: (field, days = null) => ({ between: [dayOf(field), less(more(today, 1), days), today] }),
    isRelative: true,
  }),
  defineCondition({
    name: 'next_days',
    words: words('在未来', 'is in the next'),
    asks: count(7, words('天', 'days')),
    shape: (field, days = null) => ({ between: [dayOf(field), today, more(less(today, 1), days)] }),
    isRelative: true,
  }),
  defineCondition({
    name: 'days_ago',
    words: words('早于', 'is more than'),
    asks: count(30, words('天前', 'days ago')),
    shape: (field, days = null) => ({ '<': [dayOf(field), less(today, days)] }),
    isRelative: true,
  }),
];

const aDay = asked({ type: date, options: {} });

function ofTime(dayOf: DayOf): readonly Condition[] {
  const day = (name: string, operator: string, said: Words) =>
    defineCondition({ name, words: said, asks: aDay, shape: (field, ...days) => ({ [operator]: [dayOf(field), ...days] }) });
  return [
    ...Object.entries(PLACES).flatMap(([unit, places]) => places.map((place) => within(unit, place))),
    ...counted(dayOf),
    day('on', '==', words('是', 'is on')),
    day('before', '<', words('早于', 'is before')),
    day('after', '>', words('晚于', 'is after')),
    between(aDay, dayOf),
    ...emptiness,
  ];
}

export const ofDate = ofTime((field) => field);
export const ofInstant = ofTime((field) => ({ dateOf: [field] }));

/** A month, a week, a year … as one value. */
export const ofPeriod: readonly Condition[] = [
  compared('is', '==', words('是', 'is')),
  compared('is_not', '!=', words('不是', 'is not')),
  compared('before', '<', words('早于', 'is before')),
  compared('after', '>', words('晚于', 'is after')),
  ...emptiness,
];
