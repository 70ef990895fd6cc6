import type { EChartsCoreOption } from 'echarts/core';
import { groupField, groupKeys } from '../group.ts';
import { dataIn } from '../option.ts';
import type { AnswerRow, PictureServices } from '../widget-picture.ts';

type Options = Record<string, unknown>;

/** The names of the groups, as people read them. */
export function namesOf(options: Options, rows: readonly AnswerRow[], services: PictureServices): string[] {
  const query = dataIn(options);
  const field = groupField(query);
  const keys = groupKeys(query);
  return rows.map((row) =>
    keys.map((key) => (field === key ? services.text(query.from, key, row[key]) : String(row[key] ?? '–'))).join(' · '),
  );
}

export interface BarLook {
  readonly options: Options;
  readonly rows: readonly AnswerRow[];
  readonly names: readonly string[];
  readonly services: PictureServices;
  /** The pixels there are. */
  readonly width: number;
  /** Where the colours of the page are read. */
  readonly style: { readonly fontFamily: string; getPropertyValue(name: string): string };
}

/** What the chart library draws: long names lie along the side, short ones along the foot. */
export function barOption({ options, rows, names, services, width, style }: BarLook): EChartsCoreOption {
  const query = dataIn(options);
  const colour = (name: string) => style.getPropertyValue(`--ant-${name}`).trim();
  const measures = query.measures ?? [];
  const isLying = mustLie(names, width);
  const words = { color: colour('color-text-tertiary'), fontFamily: style.fontFamily };
  const category = {
    type: 'category',
    data: names,
    inverse: isLying,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: colour('color-border-secondary') } },
    axisLabel: { ...words, interval: 0, hideOverlap: true, width: isLying ? 120 : 96, overflow: 'truncate' },
  };
  const value = {
    type: 'value',
    splitLine: { lineStyle: { color: colour('color-border-secondary') } },
    axisLabel: { ...words, formatter: (number: number) => compact(services.locale).format(number), hideOverlap: true },
  };
  return {
    animationDuration: 300,
    color: [colour('color-primary'), colour('color-warning'), colour('color-success'), colour('color-text-tertiary')],
    grid: {
      left: 4,
      right: 16,
      top: measures.length > 1 ? 36 : 12,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    ...(measures.length > 1 ? { legend: { right: 0, top: 0, itemWidth: 12, itemHeight: 12, textStyle: words } } : {}),
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true, appendTo: undefined },
    xAxis: isLying ? value : category,
    yAxis: isLying ? category : value,
    series: measures.map((measure) => ({
      type: 'bar',
      name: services.words(measure.label) || measure.key,
      data: rows.map((row) => Number(row[measure.key] ?? 0)),
      barMaxWidth: 36,
      ...(options['stacked'] ? { stack: 'all' } : {}),
      itemStyle: { borderRadius: isLying ? [0, 4, 4, 0] : [4, 4, 0, 0] },
      tooltip: { valueFormatter: (number: number) => services.measure(query, measure.key, number) },
    })),
  };
}

/** Whether the names do not fit along the foot. */
export const mustLie = (names: readonly string[], width: number): boolean => widest(names) * names.length > width - 64;

/** About the pixels of the longest name: Chinese characters are twice as wide as letters. */
const widest = (names: readonly string[]) =>
  Math.max(0, ...names.map((name) => [...name].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 12 : 7), 14)));

const compact = (locale: string) => new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
