import { wordsOf } from '@stepwell/ui/design';
import { useTables } from '../../here/use-tables.ts';
import { useDesignWords } from '../../words/words.ts';

/** What a formula is called that names a field of a table: as the field; any other as it is written. */
export function useRuleWords(table: string | undefined): (formula: unknown) => string {
  const { locale } = useDesignWords();
  const fields = useTables().get(table ?? '')?.fields;
  return (formula) => {
    const text = typeof formula === 'string' ? formula : JSON.stringify(formula);
    return wordsOf(fields?.get(text)?.definition.label, locale, text);
  };
}
