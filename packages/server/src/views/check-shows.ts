import type { Problem } from '@stepwell/definition';
import { fieldRightOf, type ListShown, refuse } from '@stepwell/engine';
import { type AtTable, surroundings } from '../apps/here.ts';
import type { House } from '../house.ts';

const noColumn = (key: string, at: number): Problem => ({
  path: `#/shows/columns/${at}/key`,
  severity: 'error',
  code: 'UNKNOWN_FIELD',
  message: {
    'zh-CN': `这张表里没有您能查看的字段“${key}”，请去掉这一列。`,
    en: `This table has no field “${key}” that you may see. Leave this column out.`,
  },
});

/** Refuses what a list could not show to who asks: it is asked for just as the list will. */
export async function checkShows(house: House, here: AtTable, { search, where, sort, columns = [] }: ListShown): Promise<void> {
  const { app, actor, table, now } = here;
  const problems = columns.flatMap(({ key }, at) => {
    const isSeen = table.fields.has(key) && fieldRightOf(app.model, actor, { table: table.key, key }, 'read') !== false;
    return isSeen ? [] : [noColumn(key, at)];
  });
  if (problems.length > 0) throw refuse('INVALID_VALUES', { problems });
  await house.writes.query(app.model, {
    actor,
    environment: surroundings(here),
    now,
    query: { from: table.key, select: ['id'], limit: 1, ...(where && { where }), ...(sort && { sort: sort.split(',') }) },
    ...(search && { search }),
  });
}
