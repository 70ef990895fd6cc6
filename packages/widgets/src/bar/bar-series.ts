import { earlierDrill } from '../change/earlier-drill.ts';
import { groupKeys, groupOf } from '../group.ts';
import { dataIn } from '../option.ts';
import type { AnswerRow, Drill, EarlierRows, PictureServices } from '../widget-picture.ts';

type Options = Record<string, unknown>;

/** One colour of bars: a measure, a value of the second group, or a measure in the earlier period. */
export interface BarSeries {
  readonly name: string;
  /** A number per category; null where there is none. */
  readonly values: readonly (number | null)[];
  /** What the number of a category is called, exact. */
  readonly text: (value: number) => string;
  /** What a press on the bar of a category opens. */
  readonly drill: (at: number) => Drill;
  readonly isEarlier?: boolean;
}

export interface Bars {
  readonly names: readonly string[];
  readonly series: readonly BarSeries[];
}

export interface BarData {
  readonly options: Options;
  readonly rows: readonly AnswerRow[];
  readonly earlier?: EarlierRows | undefined;
  readonly services: PictureServices;
}

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** What a chart of bars shows: a bar per group and measure, or, with a second group, one per value of it. */
export function barsOf(data: BarData): Bars {
  const query = dataIn(data.options);
  return (query.group?.length ?? 0) > 1 ? ofTwoGroups(data) : ofMeasures(data);
}

function ofMeasures({ options, rows, earlier, services }: BarData): Bars {
  const query = dataIn(options);
  const [key = ''] = groupKeys(query);
  const names = rows.map((row) => (key ? services.groupText(query, 0, row[key]) : services.words(options['label'])));
  const drill = (measure: string) => (at: number) => ({
    group: groupOf(query, rows[at] ?? {}),
    measure,
    sentence: names[at] ?? '',
  });
  const series = (query.measures ?? []).flatMap((measure): BarSeries[] => {
    const name = services.words(measure.label) || measure.key;
    const one = { text: (value: number) => services.measure(query, measure.key, value), drill: drill(measure.key) };
    const own = { ...one, name, values: rows.map((row) => numberOf(row[measure.key])) };
    if (!earlier) return [own];
    const before = earlier.rows.map((row) => numberOf(row[measure.key]));
    const open = (at: number) => earlierDrill(services, { query, earlier, at }, one.drill(at));
    const named = `${name} · ${services.period(earlier.period)}`;
    return [{ ...one, name: named, values: before, drill: open, isEarlier: true }, own];
  });
  return { names, series };
}

/** The first measure by both groups: categories by the first, colours by the second, each in the order it came or its list has. */
function ofTwoGroups({ options, rows, services }: BarData): Bars {
  const query = dataIn(options);
  const [first = '', second = ''] = groupKeys(query);
  const [measure] = query.measures ?? [];
  const key = measure?.key ?? '';
  const categories = [...new Set(rows.map((row) => row[first]))];
  const order = services.groupChoices(query, 1).map((choice) => choice.key);
  const colours = [...new Set(rows.map((row) => row[second]))].toSorted((a, b) => placeIn(order, a) - placeIn(order, b));
  const names = categories.map((value) => services.groupText(query, 0, value));
  const found = new Map(rows.map((row) => [JSON.stringify([row[first], row[second]]), row]));
  return {
    names,
    series: colours.map((colour) => {
      const name = services.groupText(query, 1, colour);
      return {
        name,
        values: categories.map((category) => numberOf(found.get(JSON.stringify([category, colour]))?.[key])),
        text: (value) => services.measure(query, key, value),
        drill: (at) => ({
          group: { [first]: categories[at], [second]: colour },
          measure: key,
          sentence: `${names[at] ?? ''} · ${name}`,
        }),
      };
    }),
  };
}

function placeIn(order: readonly string[], value: unknown): number {
  const at = order.indexOf(String(value));
  return at < 0 ? order.length : at;
}
