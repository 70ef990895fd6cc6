import type { Filling, Model } from '@stepwell/engine';

/** Of what a page tells, what is about a form and its fields as they are: a page may be older than the app. */
export function knownOf(model: Model, filling: Filling): readonly Filling[] {
  const form = model.forms.get(filling.form);
  const fields = form && model.tables.get(form.table)?.fields;
  if (!fields) return [];
  const own = Object.entries(filling.fields).filter(([key]) => fields.has(key));
  return [{ ...filling, version: Math.min(filling.version, model.version), fields: Object.fromEntries(own) }];
}
