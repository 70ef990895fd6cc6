import { below, type Form, type FormItem, type Section } from '@stepwell/definition';

/** A card of a form: a section, or fields that stand alone in the layout one after the other. */
export interface Unit {
  /** The entries of the layout that it is, `to` not among them. */
  readonly from: number;
  readonly to: number;
  /** What a section says of itself; loose fields say nothing. */
  readonly section?: Section;
  /** The address of its card: the section, or its first loose field. */
  readonly at: string;
  /** The list in which its items stand, and where they begin in it. */
  readonly list: string;
  readonly start: number;
  readonly items: readonly FormItem[];
}

/** A place between the items of a list: before the item that stands at `index`, or behind the last one. */
export interface FormPlace {
  readonly list: string;
  readonly index: number;
}

type Entry = Form['layout'][number];

const isItem = (value: unknown): boolean =>
  typeof value === 'string' ||
  (typeof value === 'object' && value !== null && typeof (value as { field?: unknown }).field === 'string');

const isEntry = (value: unknown): boolean => {
  const items = (value as { readonly items?: unknown } | null)?.items;
  return items === undefined ? isItem(value) : Array.isArray(items) && items.every(isItem);
};

/** Whether a file is so much of a form that it can be drawn: JSON may be anything while somebody writes it. */
export function isDrawable(content: unknown): content is Form {
  const layout = (content as { readonly layout?: unknown } | null)?.layout;
  return Array.isArray(layout) && layout.every(isEntry);
}

export const isSection = (entry: Entry | undefined): entry is Section => typeof entry === 'object' && 'items' in entry;
export const layoutAt = (path: string): string => below(path, 'layout');
export const fieldOf = (item: FormItem): string => (typeof item === 'string' ? item : item.field);
export const itemAt = ({ list, index }: FormPlace): string => below(list, index);
/** The place behind everything in a card. */
export const endOf = ({ list, start, items }: Unit): FormPlace => ({ list, index: start + items.length });

/** By section the card that it is: as long as it stands where it stood, what draws it need not do so again. */
const cards = new WeakMap<Section, Unit>();

function cardOf(section: Section, index: number, at: string): Unit {
  const known = cards.get(section);
  if (known?.at === at) return known;
  const card = { from: index, to: index + 1, section, at, list: below(at, 'items'), start: 0, items: section.items };
  cards.set(section, card);
  return card;
}

/** The cards of a form as its layout has them. */
export function unitsOf(path: string, form: Pick<Form, 'layout'>): readonly Unit[] {
  const units: Unit[] = [];
  const list = layoutAt(path);
  for (const [index, entry] of (form.layout ?? []).entries()) {
    const at = below(list, index);
    const last = units.at(-1);
    if (isSection(entry)) units.push(cardOf(entry, index, at));
    else if (last && !last.section) units[units.length - 1] = { ...last, to: index + 1, items: [...last.items, entry] };
    else units.push({ from: index, to: index + 1, at, list, start: index, items: [entry] });
  }
  return units;
}

/** One field of a form, and where it stands. */
export interface Placed extends FormPlace {
  readonly item: FormItem;
  readonly unit: Unit;
  readonly at: string;
}

const placed = new WeakMap<Unit, readonly Placed[]>();

/** Every field of a form in the order in which people meet them. */
export const placedIn = (units: readonly Unit[]): readonly Placed[] => units.flatMap(placedOn);

/** The fields of a card in their order. */
export function placedOn(unit: Unit): readonly Placed[] {
  const known = placed.get(unit);
  if (known) return known;
  const items = unit.items.map((item, place) => {
    const at = { list: unit.list, index: unit.start + place };
    return { item, unit, ...at, at: itemAt(at) };
  });
  placed.set(unit, items);
  return items;
}

/** Every place at which a field can be put. */
export const placesOf = (units: readonly Unit[]): readonly FormPlace[] =>
  units.flatMap((unit) =>
    Array.from({ length: unit.items.length + 1 }, (_, at) => ({ list: unit.list, index: unit.start + at })),
  );

/** How many items the lists of a form have. */
export function lengthIn(path: string, form: Pick<Form, 'layout'>): (list: string) => number {
  const layout = layoutAt(path);
  const lists = new Map(unitsOf(path, form).map(({ list, items }) => [list, items.length] as const));
  return (list) => (list === layout ? (form.layout ?? []).length : (lists.get(list) ?? 0));
}
