import type { Query } from '@stepwell/definition';
import { columnsOption, dataIn, dataOption, fieldsShown, rowsAsked } from '../option.ts';
import { defineWidget, type PageState } from '../widget.ts';

/** The field whose values are the columns of the board. */
export function boardField(data: Query, stageOf: PageState['stageOf']): string {
  const group = data.group?.[0];
  const by = typeof group === 'object' && 'by' in group ? group.by : group;
  return typeof by === 'string' ? by : (stageOf(data.from) ?? 'stage');
}

/** A column per stage, with the cards that can be moved from one to the next. */
export const kanban = defineWidget({
  name: 'kanban',
  label: { 'zh-CN': '看板', en: 'Kanban' },
  summary: { 'zh-CN': '每个阶段一列，拖动卡片即可推进', en: 'A column per stage; drag a card to move its record' },
  icon: 'board',
  options: { properties: { data: dataOption, columns: columnsOption }, required: ['data'] },
  begins: {
    size: [12, 12],
    options: ({ table: from, columns, group }) => ({
      data: { from, ...(group !== undefined && { group: [group] }) },
      columns: columns.slice(1, 3),
    }),
  },
  queries: (options, page) => {
    const data = dataIn(options);
    const by = boardField(data, page.stageOf);
    const { sort: _, limit: __, select: ___, ...grouped } = data;
    const totals = { ...grouped, group: [by], measures: data.measures ?? [{ key: 'n', formula: 'count()' }] };
    const { limit: ____, ...cards } = data;
    // A card is moved as the version that was seen.
    return { totals, cards: rowsAsked(cards, ['version', page.titleOf(data.from), by, ...fieldsShown(options, page)], 500) };
  },
});
