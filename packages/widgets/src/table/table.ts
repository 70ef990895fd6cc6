import { columnsOption, dataIn, dataOption, fieldsShown, rowsAsked } from '../option.ts';
import { defineWidget } from '../widget.ts';

/** Rows and columns. */
export const table = defineWidget({
  name: 'table',
  label: { 'zh-CN': '表格', en: 'Table' },
  summary: { 'zh-CN': '按行列出记录', en: 'Records, row by row' },
  icon: 'table',
  options: { properties: { data: dataOption, columns: columnsOption }, required: ['data'] },
  begins: { size: [12, 8], options: ({ table: from, columns }) => ({ data: { from }, columns: [...columns] }) },
  queries: (options, page) => {
    const data = dataIn(options);
    if (data.group || data.measures) return { data };
    return { data: rowsAsked(data, [page.titleOf(data.from), ...fieldsShown(options, page)], 100) };
  },
});
