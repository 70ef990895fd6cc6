/** A unit of time in which durations are written. Months and years have no fixed length and are none. */
export interface DurationUnit {
  readonly name: string;
  readonly milliseconds: number;
  readonly 'zh-CN': readonly string[];
  readonly en: readonly string[];
}

/** From long to short, as the parts of `1w2d3h` must follow each other. The first word of each language is printed. */
const durationUnits: readonly DurationUnit[] = [
  { name: 'w', milliseconds: 604_800_000, 'zh-CN': ['周', '星期'], en: ['w', 'week', 'weeks'] },
  { name: 'd', milliseconds: 86_400_000, 'zh-CN': ['天', '日'], en: ['d', 'day', 'days'] },
  { name: 'h', milliseconds: 3_600_000, 'zh-CN': ['小时', '时', '个小时'], en: ['h', 'hour', 'hours'] },
  { name: 'm', milliseconds: 60_000, 'zh-CN': ['分钟', '分'], en: ['m', 'min', 'minute', 'minutes'] },
  { name: 's', milliseconds: 1000, 'zh-CN': ['秒', '秒钟'], en: ['s', 'second', 'seconds'] },
  { name: 'ms', milliseconds: 1, 'zh-CN': ['毫秒'], en: ['ms'] },
];

const byWord = new Map(durationUnits.flatMap((unit) => [...unit['zh-CN'], ...unit.en].map((word) => [word, unit] as const)));
const byName = new Map(durationUnits.map((unit) => [unit.name, unit]));

/** The unit a word means, in either language. */
export const durationUnitOf = (word: string): DurationUnit | undefined => byWord.get(word.toLowerCase());

/** The unit with the name that is stored (`h`). */
export const durationUnit = (name: string): DurationUnit | undefined => byName.get(name);
