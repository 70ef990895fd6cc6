import { lazy } from 'react';
import type { WidgetPicture } from '../widget-picture.ts';

/** Bars of no height say nothing. */
const isNothing = (row: object): boolean => Object.values(row).every((value) => typeof value !== 'number' || value === 0);

/** The chart library is large; it comes when a chart is first shown. */
export const barPicture: WidgetPicture = {
  name: 'bar',
  Picture: lazy(async () => ({ default: (await import('./bar-chart.tsx')).BarChartPicture })),
  isEmpty: ({ data }) => data?.every(isNothing) ?? false,
};
