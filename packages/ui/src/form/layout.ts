import type { App, Form, FormItem, FullField, FullTable, Label, Section } from '@stepwell/definition';
import { isComputed } from '../app/app-context.ts';

/** One field as a form shows it: the table's field, and what the form changes about it. */
export interface LayoutItem {
  readonly key: string;
  readonly field: FullField;
  readonly label: Label;
  readonly width?: 'short' | 'half' | 'full';
  /** Somebody waits for it: it is demanded whatever its table says. */
  readonly isDemanded?: boolean;
  readonly visible?: unknown;
  readonly requiredWhen?: unknown;
  readonly readOnlyWhen?: unknown;
}

export interface LayoutSection {
  readonly key: string;
  readonly label?: Label;
  readonly columns: number;
  readonly collapsed: boolean;
  readonly visible?: unknown;
  readonly items: readonly LayoutItem[];
}

/** More than this in one section is a wall. */
const MOST_PER_SECTION = 7;

const isSection = (entry: Section | FormItem): entry is Section => typeof entry === 'object' && 'items' in entry;

function itemOf(table: FullTable, item: FormItem): LayoutItem[] {
  const own = typeof item === 'string' ? { field: item } : item;
  const field = table.fields.get(own.field);
  if (!field) return [];
  const { field: key, ...more } = own;
  return [{ key, field, ...more, label: own.label ?? field.definition.label ?? key }];
}

/** The sections of a form; fields that stand alone in its layout make sections without a title. */
export function layoutOf(table: FullTable, form: Form): LayoutSection[] {
  const sections: (Section & { items: FormItem[] })[] = [];
  let open: FormItem[] | undefined;
  for (const entry of form.layout) {
    if (isSection(entry)) {
      sections.push(entry);
      open = undefined;
    } else if (open) open.push(entry);
    else {
      open = [entry];
      sections.push({ columns: 2, items: open });
    }
  }
  return sections.map(({ section, columns, collapsed, visible, items }, at) => ({
    key: String(at),
    ...(section ? { label: section } : {}),
    columns: Math.min(columns ?? 2, 2),
    collapsed: collapsed ?? false,
    ...(visible === undefined ? {} : { visible }),
    items: items.flatMap((item) => itemOf(table, item)),
  }));
}

/** The form of a table without one: every field a person writes, seven to a section. */
export function usualForm(table: FullTable): Form {
  const keys = table.definition.fields.map(({ key }) => key).filter((key) => isWritten(table.fields.get(key)));
  const layout: Section[] = [];
  for (let at = 0; at < keys.length; at += MOST_PER_SECTION)
    layout.push({ columns: 2, items: keys.slice(at, at + MOST_PER_SECTION) });
  return { key: 'usual', table: table.key, layout };
}

const isWritten = (field: FullField | undefined) => field !== undefined && !isComputed(field);

/** A section of exactly these fields, all of them demanded. */
export const sectionOfFields = (table: FullTable, fields: readonly string[]): LayoutSection => ({
  key: 'asked',
  columns: 1,
  collapsed: false,
  items: fields.flatMap((field) => itemOf(table, field)).map((item) => ({ ...item, isDemanded: true })),
});

/** The forms of a table that can be meant: quick ones first where something is to be entered quickly, then the full ones. */
export function formsFor(app: App, table: FullTable, purpose: 'create' | 'edit'): readonly Form[] {
  const forms = app.forms.filter((form) => form.table === table.key && form.kind !== 'public');
  const isQuick = (form: Form) => form.kind === 'quick';
  const quick = purpose === 'create' ? forms.filter(isQuick) : [];
  return [...quick, ...forms.filter((form) => !isQuick(form)), usualForm(table)];
}
