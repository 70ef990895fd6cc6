import type { Problem } from '@stepwell/definition';
import { labelWords, type Model } from '@stepwell/engine';
import { shapeOf } from '../records/table-shape.ts';

interface Alike {
  readonly sqlName: string;
  readonly columns: readonly string[];
  /** How many values stand in several records. */
  readonly groups: number;
}

/** What is said of records that are alike in what must be unique. */
export function notUniqueProblems(model: Model, { sqlName, columns, groups }: Alike): Problem[] {
  const table = [...model.tables.values()].find((one) => one.sqlName === sqlName);
  if (!table) return [];
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
