export { leadOf } from './row-lead.ts';

import { barPicture } from './bar/bar.ui.tsx';
import { funnelPicture } from './funnel/funnel.ui.tsx';
import { kanbanPicture } from './kanban/kanban.ui.tsx';
import { markdownPicture } from './markdown/markdown.ui.tsx';
import { metricPicture } from './metric/metric.ui.tsx';
import { queuePicture } from './queue/queue.ui.tsx';
import { tablePicture } from './table/table.ui.tsx';
import type { WidgetPicture } from './widget-picture.ts';

export { groupKeys } from './group.ts';
export { type ColumnOption, columnsIn, dataIn } from './option.ts';
export type {
  AnswerRow,
  ChoiceFace,
  Drill,
  EarlierRows,
  PictureProps,
  PictureServices,
  WidgetPicture,
} from './widget-picture.ts';

/** The pictures of the widgets that ship, one per widget. */
export const pictures: readonly WidgetPicture[] = [
  metricPicture,
  tablePicture,
  queuePicture,
  kanbanPicture,
  barPicture,
  funnelPicture,
  markdownPicture,
];
