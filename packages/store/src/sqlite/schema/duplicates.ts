import type { Problem } from '@stepwell/definition';
import { labelWords, type Model } from '@stepwell/engine';
import { indexName, type PlannedIndex } from '../../indexes/planned-index.ts';
import { shapeOf } from '../../records/table-shape.ts';
import type { Connection } from '../connection.ts';
import { quoted } from './wanted-tables.ts';

/** Records that are alike in what a version wants to be unique: as long as there are any, it cannot be. */
export function duplicatesOf(connection: Connection, model: Model, planned: readonly PlannedIndex[]): Problem[] {
  const isThere = connection.prepare("select 1 from sqlite_schema where type = 'index' and name = ?").pluck();
  const wanted = planned.filter((index) => index.isUnique && isThere.get(indexName(index)) === undefined);
  return wanted.flatMap((index) => duplicatesOn(connection, model, index));
}

function duplicatesOn(connection: Connection, model: Model, { table: sqlName, columns }: PlannedIndex): Problem[] {
  const [names, there] = [columns.map(quoted), columns.map((column) => `${quoted(column)} is not null`)];
  const alike = `select 1 from ${quoted(sqlName)} where deleted_at is null and ${there.join(' and ')} group by ${names.join(', ')} having count(*) > 1`;
  const groups = connection.prepare(`select count(*) from (${alike})`).pluck().get() as number;
  const table = [...model.tables.values()].find((one) => one.sqlName === sqlName);
  if (groups === 0 || !table) return [];
  const fields = shapeOf(model, table.key).columns.filter(({ column }) => columns.includes(column));
  const labels = fields.map(({ key, field }) => labelWords(field.label, key));
  const said = (locale: 'zh-CN' | 'en', and: string) => labels.map((label) => label[locale]).join(and);
  return [
    {
      path: `tables/${table.key}.json#/unique`,
      severity: 'error',
      code: 'NOT_UNIQUE',
      message: {
        'zh-CN': `“${said('zh-CN', '＋')}”有 ${groups} 组重复的记录，请先改好它们，或不要求唯一。`,
        en: `“${said('en', ' + ')}”: ${groups} values stand in several records. Mend those first, or do not ask for it to be unique.`,
      },
    },
  ];
}
