import type { JsonSchema } from '@stepwell/fields';
import { wordsOf } from '@stepwell/ui/design';
import { useSpoken } from '../../words/words.ts';

/** What a property of the language is called, and a word that may stand in it: as its schema says, else as the designer does. */
export function usePropertyWords() {
  const { locale, texts } = useSpoken();
  const own = texts as { readonly [key: string]: string };
  return {
    titleOf: (name: string, schema: JsonSchema) => wordsOf(schema['x-title'], locale, own[`prop.${name}`] ?? name),
    hintOf: (name: string) => own[`hint.${name}`],
    /** What holds while nothing is said. */
    usualOf: (name: string) => own[`usual.${name}`],
    wordOf: (value: string) => own[`word.${value}`] ?? value,
  };
}
