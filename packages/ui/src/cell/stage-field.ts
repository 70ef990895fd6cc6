import type { App, FullField, Process } from '@stepwell/definition';

const known = new WeakMap<Process, FullField>();

/** The stage field as the process of a record calls its stages, where others call them otherwise; any other field is itself. */
export function stageField({ processes }: Pick<App, 'processes'>, field: FullField, process: unknown): FullField {
  const own = processes.find(({ key }) => key === process);
  const isStage = own && field.definition.key === (own.field ?? 'stage');
  if (!isStage || processes.every((one) => one === own || one.table !== own.table)) return field;
  const made = known.get(own) ?? calledBy(own, field);
  known.set(own, made);
  return made;
}

function calledBy({ stages }: Process, field: FullField): FullField {
  const options = stages.map(({ key, label, color }) => ({ key, label: label ?? key, ...(color && { color }) }));
  return { ...field, options: { ...field.options, options } };
}
