import { type AppFiles, below, type Operation, type Rule } from '@stepwell/definition';
import { tableIn } from '../../here/read-parts.ts';
import { propertySet } from '../property.ts';
import { usualPerson } from '../steps/new-action.ts';

/** What a rule waits for by one word; other words are kept as they are. */
export const HAPPENINGS = ['created', 'updated', 'deleted', 'entered', 'left'] as const;
export type Happens = (typeof HAPPENINGS)[number];

/** What a rule waits for, as one of the words; undefined where it is something else. */
export function happensIn({ on }: Pick<Rule, 'on'>): Happens | undefined {
  const word = typeof on === 'string' ? on : on?.updated && 'updated';
  return HAPPENINGS.find((one) => one === word);
}

/** The fields of which one must have changed; none: any. */
export const fieldsIn = ({ on }: Pick<Rule, 'on'>): readonly string[] => (typeof on === 'object' && on?.updated) || [];

/** Waits for something else. What is done before a record is written stays so where there is a before. */
export function waitFor(path: string, rule: Rule, on: Happens): readonly Operation[] {
  const hasBefore = on === 'created' || on === 'updated';
  return [...propertySet(path, rule, 'on', on), ...(hasBefore ? [] : propertySet(path, rule, 'phase', undefined))];
}

/** Waits for changes of these fields alone; of any where there are none. */
export const waitForFields = (path: string, rule: Rule, fields: readonly string[]): readonly Operation[] =>
  propertySet(path, rule, 'on', fields.length > 0 ? { updated: fields } : 'updated');

/** Is about another table: what spoke of fields of the former one goes. */
export const turnTo = (path: string, rule: Rule, table: string): readonly Operation[] => [
  { op: 'set', at: below(path, 'table'), value: table },
  ...(fieldsIn(rule).length > 0 ? propertySet(path, rule, 'on', 'updated') : []),
  ...propertySet(path, rule, 'when', undefined),
];

/** A new rule of a table: when a record is made, whoever is responsible is told. */
export function newRule(files: AppFiles, key: string, table: string, label: unknown): Rule {
  const to = usualPerson(tableIn(files, table) ?? {});
  return { key, label, table, on: 'created', do: [{ notify: { to } }] } as Rule;
}
