/** A time limit as a definition says it. */
export interface Limit {
  readonly after: string;
  /** Left out: on the wall clock. */
  readonly calendar?: 'working_day' | 'business';
}

const DIGITS: { readonly [word: string]: number } = {
  半: 0.5,
  一: 1,
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  half: 0.5,
  one: 1,
  two: 2,
  three: 3,
};

type Unit = { readonly word: RegExp; readonly letter: 'm' | 'h' | 'd' | 'w'; readonly calendar?: Limit['calendar'] };

const UNITS: readonly Unit[] = [
  { word: /^(个?工作日|个?working days?|business days?|workdays?)$/i, letter: 'd', calendar: 'working_day' },
  { word: /^(个?工作小时|working hours?|business hours?)$/i, letter: 'h', calendar: 'business' },
  { word: /^(分钟|分|minutes?|mins?|m)$/i, letter: 'm' },
  { word: /^(个?小时|钟头|hours?|hrs?|h)$/i, letter: 'h' },
  { word: /^(天|日|days?|d)$/i, letter: 'd' },
  { word: /^(周|个?星期|礼拜|weeks?|w)$/i, letter: 'w' },
];

const WRITTEN =
  /([\d.]+|[半一两二三四五六七八九十]+|half|one|two|three)\s*(?:an? )?(个?工作日|个?工作小时|分钟|个?小时|钟头|分|天|日|周|个?星期|礼拜|(?:working|business) (?:days?|hours?)|workdays?|minutes?|mins?|hours?|hrs?|days?|weeks?|[mhdw])(?![a-z])/i;

/** The limit that people write: 2小时内, 3 个工作日, within 48 hours, 半天. Undefined when none can be read. */
export function readLimit(text: string): Limit | undefined {
  const match = WRITTEN.exec(text.normalize('NFKC').trim());
  const [, amount = '', word = ''] = match ?? [];
  const count = DIGITS[amount.toLowerCase()] ?? Number(amount);
  const unit = UNITS.find((one) => one.word.test(word));
  if (!unit || !(count > 0) || count > 10_000) return undefined;
  const after = afterOf(count, unit.letter);
  return after === undefined ? undefined : { after, ...(unit.calendar && { calendar: unit.calendar }) };
}

const SMALLER = { w: ['d', 7], d: ['h', 24], h: ['m', 60] } as const;

/** A whole count of some unit: half a day is twelve hours. */
function afterOf(count: number, letter: 'm' | 'h' | 'd' | 'w'): string | undefined {
  if (Number.isInteger(count)) return `${count}${letter}`;
  if (letter === 'm') return undefined;
  const [next, times] = SMALLER[letter];
  return afterOf(count * times, next);
}

/** English units that are written out have a plural. */
const COUNTED = /(day|week|hour)$/;

const words = {
  'zh-CN': { m: '分钟', h: '小时', d: '天', w: '周', working_day: '个工作日', business: '工作小时' },
  en: { m: 'min', h: 'h', d: 'day', w: 'week', working_day: 'working day', business: 'working hour' },
} as const;

/** A limit in words; what is no single count (`2h30m`, a formula) is shown as it is. */
export function limitText(
  { after, calendar }: { readonly after: unknown; readonly calendar?: unknown },
  locale: 'zh-CN' | 'en',
): string {
  const match = /^(\d+)([mhdw])$/.exec(String(after));
  if (!match) return String(after);
  const [, count = '', letter = 'h'] = match;
  const own = calendar === 'working_day' && letter === 'd' ? calendar : calendar === 'business' && letter === 'h' ? calendar : '';
  const unit = words[locale][own || (letter as 'm' | 'h' | 'd' | 'w')];
  const isMany = count !== '1' && COUNTED.test(unit);
  return `${count} ${unit}${isMany ? 's' : ''}`;
}
