import { columnsIn, columnsOption, dataIn, dataOption, rowsAsked } from '../option.ts';
import { defineWidget } from '../widget.ts';

const DUE = 'due_at';

/** What to do next, the most urgent first, each with its countdown. */
export const queue = defineWidget({
  name: 'queue',
  label: { 'zh-CN': '队列', en: 'Queue' },
  summary: { 'zh-CN': '接下来要做的事，最急的在最上面', en: 'What to do next, the most urgent on top' },
  icon: 'check',
  options: { properties: { data: dataOption, columns: columnsOption }, required: ['data'] },
  begins: { size: [6, 8], options: ({ table: from, columns }) => ({ data: { from }, columns: columns.slice(1, 3) }) },
  queries: (options, page) => {
    const data = dataIn(options);
    const fields = columnsIn(options).map((column) => column.field);
    // What stands in the order of its deadlines shows them, whatever the columns are.
    const isDated = data.sort?.some((entry) => entry === DUE || entry === `-${DUE}`);
    return { data: rowsAsked(data, [page.titleOf(data.from), ...fields, isDated ? DUE : undefined], 50) };
  },
});
