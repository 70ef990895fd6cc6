import type { Form, FormItem, Section } from '@stepwell/definition';
import type { Formula } from '@stepwell/expression';
import { type Compiling, optionalFormula } from './compiling.ts';
import type { Appearance } from './model.ts';

/** Where forms show each field that some form can hide; fields that no form ever hides are left out. */
export function compileAppearances(compiling: Compiling, table: string): ReadonlyMap<string, readonly Appearance[]> {
  const forms = compiling.app.forms.filter((form) => form.table === table);
  const all = forms.flatMap((form) => form.layout.flatMap((entry) => itemsIn(compiling, form, entry)));
  const byField = Map.groupBy(all, ({ field }) => field);
  return new Map([...byField].filter(([, appearances]) => appearances.every(({ visible }) => visible.length > 0)));
}

type Placed = Appearance & { readonly field: string };

function itemsIn(compiling: Compiling, form: Form, entry: Section | FormItem): Placed[] {
  if (typeof entry === 'string' || 'field' in entry) return [place(compiling, form, { item: entry, around: [] })];
  const around = visibleOf(compiling, entry);
  return entry.items.map((item) => place(compiling, form, { item, around }));
}

function place(compiling: Compiling, form: Form, { item, around }: { item: FormItem; around: readonly Formula[] }): Placed {
  const own = typeof item === 'string' ? [] : visibleOf(compiling, item);
  const field = typeof item === 'string' ? item : item.field;
  return Object.freeze({ field, ...optionalFormula(compiling, form, 'when'), visible: [...around, ...own] });
}

const visibleOf = (compiling: Compiling, holder: object): readonly Formula[] => {
  const { visible } = optionalFormula(compiling, holder, 'visible');
  return visible ? [visible] : [];
};
