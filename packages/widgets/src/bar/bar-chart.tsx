import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useMemo, useRef } from 'react';
import { groupOf } from '../group.ts';
import { dataIn } from '../option.ts';
import type { AnswerRow, PictureProps } from '../widget-picture.ts';
import styles from './bar.module.css';
import { barOption, mustLie, namesOf } from './bar-option.ts';

echarts.use([BarChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, SVGRenderer]);

const NOTHING: readonly AnswerRow[] = [];

/** The bars, and the same figures as a table for those who cannot see them. */
export function BarChartPicture({ options, answers, services }: PictureProps) {
  const holder = useRef<HTMLDivElement>(null);
  const chart = useRef<echarts.ECharts | null>(null);
  const rows = answers['data'] ?? NOTHING;
  const names = useMemo(() => namesOf(options, rows, services), [options, rows, services]);
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
    const query = dataIn(options);
    const bars = names.length * Math.max(query.measures?.length ?? 1, 1);
    made.getDom().style.minHeight = mustLie(names, made.getWidth()) ? `${names.length * 8 + bars * 14 + 48}px` : '';
    made.resize();
    made.setOption(
      barOption({ options, rows, names, services, width: made.getWidth(), style: getComputedStyle(made.getDom()) }),
      { notMerge: true },
    );
    made.off('click');
    made.on('click', ({ dataIndex }) => services.drill(query, groupOf(query, rows[dataIndex] ?? {}), names[dataIndex] ?? ''));
  }, [options, rows, names, services]);
  return (
    <figure className={styles['figure']}>
      <div ref={holder} className={styles['chart']} aria-hidden="true" />
      <Figures options={options} rows={rows} names={names} services={services} />
    </figure>
  );
}

type FiguresProps = Omit<PictureProps, 'answers'> & { readonly rows: readonly AnswerRow[]; readonly names: readonly string[] };

function Figures({ options, rows, names, services }: FiguresProps) {
  const query = dataIn(options);
  return (
    <table className="visually-hidden">
      <tbody>
        {rows.map((row, at) => (
          <tr key={names[at]}>
            <th scope="row">
              <button type="button" onClick={() => services.drill(query, groupOf(query, row), names[at] ?? '')}>
                {names[at]}
              </button>
            </th>
            {(query.measures ?? []).map((measure) => (
              <td key={measure.key}>{services.measure(query, measure.key, row[measure.key])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
