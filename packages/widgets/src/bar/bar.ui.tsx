import { lazy } from 'react';
import type { WidgetPicture } from '../widget-picture.ts';

/** The chart library is large; it comes when a chart is first shown. */
export const barPicture: WidgetPicture = {
  name: 'bar',
  Picture: lazy(async () => ({ default: (await import('./bar-chart.tsx')).BarChartPicture })),
  isEmpty: (answers) => answers['data']?.length === 0,
};
