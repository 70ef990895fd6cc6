import type { Model, PublishBody, TableModel, WireMigration } from '@stepwell/engine';
import type { Statement } from '@stepwell/store';
import type { Here } from '../apps/here.ts';
import type { House } from '../house.ts';
import type { Locale } from '../http/reader-locale.ts';
import { refuseRequest } from '../http/refusals.ts';

/** The records of which something goes, and what they are to have instead. */
export interface Leaving {
  readonly table: TableModel;
  /** The SQL condition by which they are found, `?` in the place of its values. */
  readonly where: string;
  readonly values: readonly string[];
  readonly kind: string;
  /** What the job does to them; it takes their ids beside. */
  readonly input: { readonly [property: string]: unknown };
}

/** What is said of what goes. */
type Answers = Pick<PublishBody, 'stages' | 'options' | 'lost'>;

/** What must be done to records when a draft is published. Refuses where it is not said what becomes of them. */
export function leavingOf({ app }: Here, plan: readonly WireMigration[], answers: Answers): readonly Leaving[] {
  const open = plan.filter((step) => !isAnswered(step, answers));
  if (open.length > 0)
    throw refuseRequest(
      open.some(({ values }) => values) ? 'VALUES_LOST' : open.some(({ stage }) => stage) ? 'STAGE_IN_USE' : 'OPTION_IN_USE',
      {
        problems: open.map(({ path, message, kind }) => ({ path, severity: 'error', code: kind.toUpperCase(), message })),
      },
    );
  const tables = [...app.model.tables.values()];
  const stages = plan.flatMap(({ stage }) =>
    stage ? leavingStage(tables, stage, answers.stages?.[`${stage.process}/${stage.key}`] ?? '') : [],
  );
  const options = plan.flatMap(({ option }) =>
    option ? leavingOption(tables, option.name, answers.options?.[option.name] ?? '') : [],
  );
  // A record that stands in a stage nobody knows any more cannot be written otherwise.
  return [...stages, ...options];
}

/** What of a plan is spoken of. */
export const spokenOf = (plan: readonly WireMigration[], { stages = {}, options = {} }: Answers): readonly WireMigration[] =>
  plan.filter(
    ({ stage, option }) =>
      (stage && `${stage.process}/${stage.key}` in stages) || (option !== undefined && option.name in options),
  );

function isAnswered(
  { severity, path, stage, option, values }: WireMigration,
  { stages = {}, options = {}, lost = [] }: Answers,
): boolean {
  if (severity !== 'error') return true;
  if (stage) return stage.to.some(({ key }) => key === stages[`${stage.process}/${stage.key}`]);
  if (option) return [...option.to.map(({ key }) => key), ''].includes(options[option.name] ?? '-');
  return values !== undefined && lost.includes(path);
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function leavingStage(
  tables: readonly TableModel[],
  { process, key }: { readonly process: string; readonly key: string },
  to: string,
): readonly Leaving[] {
  const table = tables.find((one) => one.processes.some((each) => each.key === process));
  const column = table?.fields.get(table.stageField ?? 'stage')?.column;
  if (!table || column === undefined) return [];
  const isOnly = table.processes.length === 1;
  return [
    {
      table,
      where: `${quoted(column)} = ?${isOnly ? '' : ' and process = ?'}`,
      values: isOnly ? [key] : [key, process],
      kind: 'bulk',
      input: { act: 'move', to },
    },
  ];
}

function leavingOption(tables: readonly TableModel[], name: string, to: string): readonly Leaving[] {
  const [key = '', ...rest] = name.split('/');
  const table = tables.find((one) => one.key === key);
  const field = table?.fields.get(rest[0] ?? '');
  const option = rest.slice(1).join('/');
  if (!table || field?.column === undefined) return [];
  const isList = field.type.storage(field.options) === 'list';
  const where = isList
    ? `exists (select 1 from json_each(${quoted(field.column)}) where value = ?)`
    : `${quoted(field.column)} = ?`;
  return [{ table, where, values: [option], kind: 'replace-option', input: { column: field.column, option, to } }];
}

interface Beginning {
  readonly leaving: readonly Leaving[];
  readonly locale: Locale;
  /** The version that is published: jobs call tables as it does. */
  readonly next: Model;
}

interface Prepared {
  readonly id: string;
  readonly statement: Statement;
}

/** The jobs that do it, as they begin with the version itself: their records are found in the transaction that publishes. */
export function jobsOf(house: House, { app, actor }: Here, { leaving, locale, next }: Beginning): readonly Prepared[] {
  return leaving.map(({ table, where, values, kind, input }) => {
    const from = `${quoted(table.sqlName)} where deleted_at is null and ${where}`;
    const ids = { sql: `(select json_group_array(id) from ${from})`, parameters: values };
    const key = [...next.tables.values()].find(({ sqlName }) => sqlName === table.sqlName)?.key ?? table.key;
    const job = { kind, app: app.key, account: actor.id, locale, input: { table: key, ...input } };
    return house.jobs.prepare(job, ids);
  });
}
