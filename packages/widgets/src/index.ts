import { bar } from './bar/bar.ts';
import { funnel } from './funnel/funnel.ts';
import { kanban } from './kanban/kanban.ts';
import { markdown } from './markdown/markdown.ts';
import { metric } from './metric/metric.ts';
import { queue } from './queue/queue.ts';
import { table } from './table/table.ts';
import type { Widget } from './widget.ts';

export { type Beginning, defineWidget, type PageState, type Widget } from './widget.ts';

/** The widgets that ship. */
export const widgets: readonly Widget[] = Object.freeze([metric, table, queue, kanban, bar, funnel, markdown]);
