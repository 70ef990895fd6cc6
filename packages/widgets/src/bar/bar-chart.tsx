import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useMemo, useRef } from 'react';
import { dataIn } from '../option.ts';
import { GroupTable } from '../table/group-table.tsx';
import type { AnswerRow, PictureProps } from '../widget-picture.ts';
import styles from './bar.module.css';
import { barOption, mustLie } from './bar-option.ts';
import { barsOf } from './bar-series.ts';

echarts.use([BarChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, SVGRenderer]);

const NOTHING: readonly AnswerRow[] = [];

/** The bars, and the same figures as a table for those who cannot see them. */
export function BarChartPicture(props: PictureProps) {
  const { options, answers, earlier, services } = props;
  const holder = useRef<HTMLDivElement>(null);
  const chart = useRef<echarts.ECharts | null>(null);
  const rows = answers['data'] ?? NOTHING;
  const before = earlier?.['data'];
  const bars = useMemo(() => barsOf({ options, rows, earlier: before, services }), [options, rows, before, services]);
  const query = dataIn(options);
  const isStacked = options['stacked'] === true || (query.group?.length ?? 0) > 1;
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    const made = echarts.init(element, null, { renderer: 'svg' });
    chart.current = made;
    const watch = new ResizeObserver(() => made.resize());
    watch.observe(element);
    return () => {
      watch.disconnect();
      made.dispose();
    };
  }, []);
  useEffect(() => {
    const made = chart.current;
    if (!made) return;
    const { names, series } = bars;
    const count = names.length * (isStacked ? 1 : Math.max(series.length, 1));
    made.getDom().style.minHeight = mustLie(names, made.getWidth()) ? `${names.length * 8 + count * 14 + 48}px` : '';
    made.resize();
    const style = getComputedStyle(made.getDom());
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const canOpen = services.canDrill(query.from);
    const look = { bars, locale: services.locale, isStacked, isStill, canOpen, width: made.getWidth(), style };
    made.setOption(barOption(look), { notMerge: true });
    made.off('click');
    made.on('click', ({ dataIndex, seriesIndex = 0 }) => {
      const pressed = series[seriesIndex];
      if (pressed && canOpen) services.drill(query, pressed.drill(dataIndex));
    });
  }, [bars, isStacked, query, services]);
  return (
    <figure className={styles['figure']}>
      <div ref={holder} className={styles['chart']} aria-hidden="true" />
      <GroupTable {...props} className="visually-hidden" />
    </figure>
  );
}
