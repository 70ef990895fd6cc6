import type { Problem } from '../../problem.ts';
import type { Form, FormItem, Page, Section, Widget } from '../../shapes/index.ts';
import { type Said, words } from '../../walk/report.ts';
import { type Facts, problemIn } from '../facts.ts';

/** Widgets that stand outside the grid or on one another, and forms that ask for a field twice. */
export const checkPages = (facts: Facts): readonly Problem[] => [
  ...facts.app.pages.flatMap((page) => placesOf(facts, page)),
  ...facts.app.forms.flatMap((form) => twice(facts, form)),
];

const COLUMNS = 12;

function placesOf(facts: Facts, { widgets }: Page): readonly Problem[] {
  return widgets.flatMap((widget, index) => {
    if (!widget.at) return [];
    const [x, , width] = widget.at;
    if (x + width > COLUMNS) return [problemIn(facts, widget, '/at', pageWords.tooWide)];
    const other = widgets.slice(0, index).find((one) => overlap(one, widget));
    return other ? [problemIn(facts, widget, '/at', pageWords.overlaps(other.key))] : [];
  });
}

function overlap({ at: a }: Widget, { at: b }: Widget): boolean {
  if (!a || !b) return false;
  const meets = (side: 0 | 1) => a[side] < b[side] + b[side + 2]! && b[side] < a[side] + a[side + 2]!;
  return meets(0) && meets(1);
}

function twice(facts: Facts, form: Form): readonly Problem[] {
  const seen = new Set<string>();
  return itemsOf(form).flatMap(({ item, below }) => {
    const key = typeof item === 'string' ? item : item.field;
    if (seen.has(key)) return [problemIn(facts, form, below, pageWords.twice(key))];
    seen.add(key);
    return [];
  });
}

/** Every field of a form with its place. */
function itemsOf({ layout }: Form): readonly { readonly item: FormItem; readonly below: string }[] {
  return layout.flatMap((entry: Section | FormItem, index) => {
    const below = `/layout/${index}`;
    if (typeof entry === 'string' || !('items' in entry)) return [{ item: entry as FormItem, below }];
    return entry.items.map((item, place) => ({ item, below: `${below}/items/${place}` }));
  });
}

const pageWords = {
  tooWide: {
    code: 'OUTSIDE_GRID',
    severity: 'warning',
    message: words(`部件超出了页面的 ${COLUMNS} 列`, `The widget reaches beyond the ${COLUMNS} columns of the page`),
    hint: words(
      'at 是 [左, 上, 宽, 高]；左与宽之和最多 12',
      '`at` is [left, top, width, height]; left and width add up to at most 12',
    ),
  } as Said,
  overlaps: (key: string): Said => ({
    code: 'WIDGETS_OVERLAP',
    severity: 'warning',
    message: words(`与部件“${key}”重叠`, `This stands on the widget “${key}”`),
    hint: words('请改一个的 at', 'Change the `at` of one of them'),
  }),
  twice: (key: string): Said => ({
    code: 'FIELD_TWICE',
    severity: 'warning',
    message: words(`表单里已经有字段“${key}”`, `The form has the field “${key}” already`),
  }),
};
