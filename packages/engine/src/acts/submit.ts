import type { WireValues } from '../command/command.ts';
import { create } from '../command/create.ts';
import { loadRecord } from '../command/load.ts';
import { refuse } from '../command/refusals.ts';
import type { Work } from '../command/work.ts';
import type { TableModel } from '../model/model.ts';
import type { Activity } from '../ports/effect.ts';
import { defineAct } from './act.ts';

/** Fills a checkpoint of the present stage: its form becomes a record that points to this one, and the checkpoint is done. */
export const submit = defineAct({
  name: 'submit',
  label: { 'zh-CN': '提交', en: 'Submit' },
  input: {
    type: 'object',
    properties: { checkpoint: { type: 'string' }, values: { type: 'object' } },
    required: ['checkpoint', 'values'],
    additionalProperties: false,
  },
  run: async (work, { table, id, input }) => {
    const row = await loadRecord(work, table, id, 'update');
    const process = table.processes.find(({ key }) => key === row.values['process']);
    const stage = process?.stages.find(({ key }) => key === row.values[table.stageField ?? '']);
    const checkpoint = stage?.definition.checkpoints?.find(({ key }) => key === input['checkpoint']);
    if (!checkpoint) throw refuse('ACT_UNKNOWN');
    const link = relationFrom(work, checkpoint.into, table);
    const values = { ...(input['values'] as WireValues), ...(link && { [link]: id }) };
    const made = await create(work, { kind: 'create', table: checkpoint.into, values });
    const data = { checkpoint: checkpoint.key, stage: stage?.key, record: made.id };
    const activity: Activity = { id: work.transaction.newId(), kind: 'submitted', by: work.by, at: work.now, data };
    await work.apply([{ effect: 'activity', table: table.key, id, activity }]);
    work.touch(table.key, id);
    work.announce(table.key, id, Number(row.values['version']));
    return { table: table.key, id, row };
  },
});

/** The relation by which records of `table` point to records of `target`. */
function relationFrom(work: Work, table: string, target: TableModel): string | undefined {
  const fields = [...(work.model.schema.tables.get(table)?.fields.values() ?? [])];
  return fields.find((field) => field.type.kind === 'ref' && field.type.table === target.key && !field.rows)?.key;
}
