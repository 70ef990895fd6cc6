import { type App, type FullField, type Process, stageOptions } from '@stepwell/definition';

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

const calledBy = (process: Process, field: FullField): FullField => ({
  ...field,
  options: { ...field.options, options: stageOptions([process]) },
});
