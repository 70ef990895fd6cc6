import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import { wordsOf } from '../words/words.ts';
import type { Judgement } from './judge.ts';
import type { LayoutSection } from './layout.ts';

/** The flat schema of a form's present state: what is shown, demanded and written now. */
export function schemaOfForm(sections: readonly LayoutSection[], judgement: Judgement, locale: string): RJSFSchema {
  const items = sections.flatMap((section) => section.items).filter((item) => !judgement.hidden.has(item.key));
  const property = (key: string, title: string) => ({ title, ...(judgement.readOnly.has(key) ? { readOnly: true } : {}) });
  return {
    type: 'object',
    properties: Object.fromEntries(items.map(({ key, label }) => [key, property(key, wordsOf(label, locale, key))])),
    required: [...judgement.required],
  };
}

/** Every field is drawn by the house's own field. */
export const uiSchemaOfForm = (sections: readonly LayoutSection[]): UiSchema =>
  Object.fromEntries(sections.flatMap((section) => section.items.map(({ key }) => [key, { 'ui:field': 'stepwell' }])));
