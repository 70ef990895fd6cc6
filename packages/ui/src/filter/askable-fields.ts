import type { FullField, FullTable } from '@stepwell/definition';
import { conditionsOf } from '@stepwell/fields';
import { type AppHere, titleKey } from '../app/app-context.ts';
import { mayReadField } from '../list/columns.ts';
import { mayAct } from '../shell/navigation.ts';
import { wordsOf } from '../words/words.ts';

/** A field a filter can ask about: of the list's own records, or of a record they lead to. */
export interface AskableField {
  readonly path: string;
  readonly label: string;
  /** The relation it is reached through, in words. */
  readonly through?: string;
  readonly field: FullField;
}

/** Kept for the platform's own use: nobody filters by them. */
const TECHNICAL: ReadonlySet<string> = new Set(['id', 'version', 'deleted_at', 'process_version']);

const tableBehind = ({ tables, context }: AppHere, field: FullField): FullTable | undefined => {
  const type = field.type.type(field.options, context);
  return type.kind === 'ref' ? tables.get(type.table) : undefined;
};

const isCompanion = ({ tables, context }: AppHere, field: FullField): boolean => {
  const type = field.type.type(field.options, context);
  return type.kind === 'rows' && tables.get(type.table)?.kind === 'companion';
};

function fieldsOf(here: AppHere, table: FullTable): FullField[] {
  return [...table.fields.values()].filter(
    (field) =>
      !(field.system && TECHNICAL.has(field.definition.key)) &&
      !isCompanion(here, field) &&
      mayReadField(here.roles, table.key, field.definition.key) &&
      conditionsOf(field, here.context).length > 0,
  );
}

const labelOf = ({ context }: AppHere, { definition }: FullField) => wordsOf(definition.label, context.locale, definition.key);

/** What can be asked about records of a table: its title first, its other fields, the platform's, then those one step away. */
export function askableFields(here: AppHere, table: FullTable): AskableField[] {
  const title = titleKey(table);
  const rank = (field: FullField) => (field.definition.key === title ? 0 : field.system ? 2 : 1);
  const own = fieldsOf(here, table).toSorted((one, other) => rank(one) - rank(other));
  const related = own.flatMap((relation) => {
    const target = tableBehind(here, relation);
    if (!target || relation.system || !mayAct(here.roles, target.key, 'read')) return [];
    const through = labelOf(here, relation);
    return fieldsOf(here, target)
      .filter((field) => !field.system)
      .map((field) => ({
        path: `${relation.definition.key}.${field.definition.key}`,
        label: labelOf(here, field),
        through,
        field,
      }));
  });
  return [...own.map((field) => ({ path: field.definition.key, label: labelOf(here, field), field })), ...related];
}

/** What can be asked about records of a table by whoever designs it: he asks on nobody's behalf. */
export const labelledFields = (here: AppHere, table: FullTable): AskableField[] =>
  [...table.fields.values()]
    .filter((field) => !(field.system && TECHNICAL.has(field.definition.key)) && !isCompanion(here, field))
    .filter((field) => conditionsOf(field, here.context).length > 0)
    .map((field) => ({ path: field.definition.key, label: labelOf(here, field), field }));
