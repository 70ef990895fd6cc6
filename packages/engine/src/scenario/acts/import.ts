import type { ScenarioStep } from '@stepwell/definition';
import { defineScenarioAct } from '../act.ts';
import { listIn, Mistake, noSuch } from '../mistake.ts';
import type { World } from '../world.ts';

type PlainRow = Readonly<Record<string, unknown>>;

/** Brings in rows of the step, or of a data file of the app; a row may carry a `ref`. What is past in them only marks. */
export const importRows = defineScenarioAct({
  name: 'import',
  keys: ['file', 'rows'],
  run: async (world, step, { actor }) => {
    const table = world.table(step['import']);
    for (const { ref, ...plain } of rowsOf(world, step)) {
      const place = await world.do({ kind: 'create', table: table.key, values: world.values(table, plain) }, actor, 'skip');
      if (typeof ref === 'string' && ref !== '') world.refs.set(ref, place);
    }
    return undefined;
  },
});

function rowsOf({ model }: World, { file, rows }: ScenarioStep): readonly PlainRow[] {
  if (rows !== undefined) return listIn('rows', rows);
  if (typeof file !== 'string') {
    throw new Mistake({ 'zh-CN': '导入需要 rows 或 file。', en: 'An import needs `rows` or `file`.' });
  }
  const files = model.app.data;
  const found = files.find(({ path }) => path === file);
  if (found) return found.rows;
  const known = files.map(({ path }) => path);
  throw noSuch({ 'zh-CN': '数据文件', en: 'data file' }, file, known);
}
