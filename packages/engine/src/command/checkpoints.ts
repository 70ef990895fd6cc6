import type { Row } from '@stepwell/expression';
import type { TableModel } from '../model/model.ts';
import type { Work } from './work.ts';

const ACTIVITY = { fields: ['id', 'kind', 'at', 'data'], one: {}, many: {}, parameters: [] };
const CHANGE = { fields: ['id', 'field', 'at'], one: {}, many: {}, parameters: [] };

/** The checkpoints of the present stage whose form was filled since the stage was entered, and that nothing has made stale. */
export async function filledCheckpoints(work: Work, table: TableModel, row: Row): Promise<ReadonlySet<string>> {
  const id = row.values['id'] as string;
  const filled = await work.transaction.find({
    table: `${table.key}.activities`,
    equals: { parent: id, kind: 'submitted' },
    needs: ACTIVITY,
  });
  const changes = await work.transaction.find({ table: `${table.key}.changes`, equals: { parent: id }, needs: CHANGE });
  const process = table.processes.find(({ key }) => key === row.values['process']);
  const checkpoints = process?.stages.flatMap((stage) => stage.definition.checkpoints ?? []) ?? [];
  const fresh = checkpoints.filter(({ key, staleWhen = [] }) => {
    const last = filled
      .filter(({ values }) => checkpointOf(values['data']) === key)
      .sort(inOrder)
      .at(-1);
    const isAfter = (change: Row) => last !== undefined && inOrder(change, last) > 0;
    return last !== undefined && !changes.some((change) => staleWhen.includes(String(change.values['field'])) && isAfter(change));
  });
  return new Set(fresh.map(({ key }) => key));
}

/** By instant; within one, ids stand in the order in which they were made. */
function inOrder(a: Row, b: Row): number {
  const apart = Number(a.values['at']) - Number(b.values['at']);
  return apart !== 0 ? apart : String(a.values['id']) < String(b.values['id']) ? -1 : 1;
}

function checkpointOf(data: unknown): unknown {
  const parsed = typeof data === 'string' ? (JSON.parse(data) as unknown) : data;
  return typeof parsed === 'object' && parsed !== null && 'checkpoint' in parsed ? parsed.checkpoint : undefined;
}
