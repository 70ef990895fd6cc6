import type { AppFiles, Operation, Process, Timeout } from '@stepwell/definition';
import { keyOfPath, partsIn } from '../../here/parts.ts';
import { type ReadTable, tableIn } from '../../here/read-parts.ts';
import { peopleFormula } from '../people.ts';
import { sayings } from '../process/sayings.ts';
import { rolesFor } from '../process/trade-acts.ts';
import { usualPerson } from '../steps/new-action.ts';
import { keyFrom, uniqueKey } from '../unique-key.ts';
import type { WarningRow } from './read-warning-table.ts';
import { processOn } from './timeout-acts.ts';

/** What a trigger means, as far as it can be picked. */
export interface Meaning {
  /** The stage in which time counts; left out: in any that is open. */
  readonly stage?: string;
  /** The field that is blank meanwhile. */
  readonly blank?: string;
  readonly since: string;
  readonly after: string;
  readonly calendar?: string;
}

const STAYS = /阶段|停留|停滞|stage|step/i;
const TOUCHED = /更新|变更|变化|updated?|changed?/i;

/** Whether a trigger counts back from a day that is still to come: a timeout counts on from a moment, so that is asked. */
export const isBefore = ({ trigger }: WarningRow): boolean => /前|before|prior/i.test(trigger);

/** Two letters in a row that a trigger and a name have in common. */
const shares = (trigger: string, name: string): boolean =>
  [...name].some((_, at) => at + 2 <= name.length && trigger.includes(name.slice(at, at + 2)));

/** What a trigger most likely means; every part of it can be picked otherwise. */
export function guessMeaning({ trigger, limit }: WarningRow, files: AppFiles, table: string): Meaning {
  const process = processOn(files, table);
  const stage = process?.stages.find((one) => sayings(one).some((name) => name !== '' && trigger.includes(name)));
  const isBlank = /无|未|没|缺|without|no |not /i.test(trigger);
  const blank = isBlank
    ? tableIn(files, table)?.fields.find(
        (field) => field.required !== true && sayings(field).some((name) => shares(trigger, name)),
      )
    : undefined;
  const staged = process && (stage || STAYS.test(trigger) || !TOUCHED.test(trigger));
  const since = staged ? 'stage_entered_at' : TOUCHED.test(trigger) ? 'updated_at' : 'created_at';
  return {
    ...(stage && { stage: stage.key }),
    ...(blank && { blank: blank.key }),
    since,
    after: limit?.after ?? '1d',
    ...(limit?.calendar && { calendar: limit.calendar }),
  };
}

/** The condition of what was picked. */
function conditionOf({ stage, blank }: Meaning, process: Process | undefined, table: ReadTable): string {
  const standing = process && (stage === undefined ? "category = 'open'" : `${process.field ?? 'stage'} = '${stage}'`);
  const empty = blank === undefined ? undefined : `isEmpty(${blank})`;
  const said = [standing, empty].filter((one) => one !== undefined);
  return said.length > 0 ? said.join(' and ') : `filled(${table.title ?? table.fields[0]?.key ?? 'created_at'})`;
}

/** Words that stand for themselves in a text with formulas. */
const words = (text: string): string => text.replace(/[{}]/g, '$&$&');

interface Ground {
  readonly files: AppFiles;
  readonly table: string;
}

/** The operations that make timeouts of a table of warnings: roles that are missing, then a rule for every row; one of the same name becomes it. */
export function operationsOfWarnings(
  rows: readonly { readonly row: WarningRow; readonly meaning: Meaning }[],
  { files, table }: Ground,
): readonly Operation[] {
  const whole = tableIn(files, table);
  if (!whole) return [];
  const operations: Operation[] = [];
  const owner = usualPerson(whole);
  const peopleOf = rolesFor(files, { key: table, owner }, operations);
  const rules = partsIn(files, 'timeouts');
  const keys = new Set(rules.map(({ path }) => keyOfPath(path)));
  const made = rows.map(({ row, meaning }): Operation => {
    const former = rules.find(({ content }) => sayings(content).includes(row.warning));
    const key = former ? keyOfPath(former.path) : uniqueKey(keyFrom(row.warning, 'warning'), keys);
    keys.add(key);
    const { calendar: _calendar, ...kept } = (former?.content ?? { key, label: row.warning }) as Partial<Timeout>;
    const to = peopleFormula([...new Set(row.roles.map(peopleOf))]) ?? owner;
    const title = whole.title ?? whole.fields[0]?.key;
    const text = `${words(row.warning)}${title ? `：{${title}}` : ''}${row.action ? `。${words(row.action)}` : ''}`;
    const value = {
      ...kept,
      table,
      while: conditionOf(meaning, processOn(files, table), whole),
      since: meaning.since,
      ...(meaning.calendar && { calendar: meaning.calendar }),
      steps: [{ after: meaning.after, do: [{ notify: { to, text } }] }],
    };
    return { op: 'set', at: `timeouts/${key}.json`, value };
  });
  return [...operations, ...made];
}
