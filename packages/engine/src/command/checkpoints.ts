import type { Row } from '@stepwell/expression';
import type { TableModel } from '../model/model.ts';
import type { Work } from './work.ts';

const ACTIVITY = { fields: ['kind', 'at', 'data'], one: {}, many: {}, parameters: [] };
const CHANGE = { fields: ['field', 'at'], one: {}, many: {}, parameters: [] };

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
    const times = filled.filter(({ values }) => checkpointOf(values['data']) === key).map(({ values }) => Number(values['at']));
    const last = Math.max(...times);
    const touched = changes.some(({ values }) => staleWhen.includes(String(values['field'])) && Number(values['at']) > last);
    return times.length > 0 && !touched;
  });
  return new Set(fresh.map(({ key }) => key));
}

function checkpointOf(data: unknown): unknown {
  const parsed = typeof data === 'string' ? (JSON.parse(data) as unknown) : data;
  return typeof parsed === 'object' && parsed !== null && 'checkpoint' in parsed ? parsed.checkpoint : undefined;
}
