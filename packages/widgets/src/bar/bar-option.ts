import type { EChartsCoreOption } from 'echarts/core';
import type { BarSeries, Bars } from './bar-series.ts';

export interface BarLook {
  readonly bars: Bars;
  readonly locale: 'zh-CN' | 'en';
  /** Colours on top of one another instead of side by side. */
  readonly isStacked: boolean;
  /** A press on a bar opens its rows. */
  readonly canOpen: boolean;
  /** The reader wants nothing to move. */
  readonly isStill: boolean;
  /** The pixels there are. */
  readonly width: number;
  /** Where the colours of the page are read. */
  readonly style: { readonly fontFamily: string; getPropertyValue(name: string): string };
}

const COLOURS = [
  'color-primary',
  'color-warning',
  'color-success',
  'cyan-6',
  'magenta-6',
  'purple-6',
  'gold-6',
  'color-text-tertiary',
];

/** What the chart library draws: long names lie along the side, short ones along the foot. */
export function barOption({
  bars: { names, series },
  locale,
  isStacked,
  isStill,
  canOpen,
  width,
  style,
}: BarLook): EChartsCoreOption {
  const colour = (name: string) => style.getPropertyValue(`--ant-${name}`).trim();
  const isLying = mustLie(names, width);
  const words = { color: colour('color-text-tertiary'), fontFamily: style.fontFamily };
  const line = { lineStyle: { color: colour('color-border-secondary') } };
  const label = { ...words, interval: 0, hideOverlap: true, width: isLying ? 120 : 96, overflow: 'truncate' };
  const category = {
    type: 'category',
    data: names,
    inverse: isLying,
    axisTick: { show: false },
    axisLine: line,
    axisLabel: label,
  };
  const formatter = (number: number) => compact(locale).format(number);
  const value = { type: 'value', splitLine: line, axisLabel: { ...words, formatter, hideOverlap: true } };
  const hasLegend = series.length > 1;
  return {
    animation: !isStill,
    animationDuration: 300,
    color: COLOURS.map(colour),
    grid: { left: 4, right: 16, top: hasLegend ? 36 : 12, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    ...(hasLegend
      ? { legend: { type: 'scroll', right: 0, top: 0, itemWidth: 12, itemHeight: 12, textStyle: words, pageTextStyle: words } }
      : {}),
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true, appendTo: undefined },
    xAxis: isLying ? value : category,
    yAxis: isLying ? category : value,
    series: series.map((one) => drawn(one, { isLying, isStacked, canOpen, grey: colour('color-border') })),
  };
}

interface Drawing {
  readonly isLying: boolean;
  readonly isStacked: boolean;
  readonly canOpen: boolean;
  readonly grey: string;
}

const drawn = ({ name, values, text, isEarlier }: BarSeries, { isLying, isStacked, canOpen, grey }: Drawing) => ({
  type: 'bar',
  cursor: canOpen ? 'pointer' : 'default',
  name,
  data: values.map((value) => value ?? 0),
  barMaxWidth: 36,
  ...(isStacked ? { stack: isEarlier ? 'earlier' : 'all' } : {}),
  itemStyle: { borderRadius: isStacked ? 0 : isLying ? [0, 4, 4, 0] : [4, 4, 0, 0], ...(isEarlier ? { color: grey } : {}) },
  tooltip: { valueFormatter: text },
});

/** Whether the names do not fit along the foot. */
export const mustLie = (names: readonly string[], width: number): boolean => widest(names) * names.length > width - 64;

/** About the pixels of the longest name: Chinese characters are twice as wide as letters. */
const widest = (names: readonly string[]) =>
  Math.max(0, ...names.map((name) => [...name].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 12 : 7), 14)));

const compact = (locale: string) => new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
