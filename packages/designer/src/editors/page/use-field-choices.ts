import type { FullField } from '@stepwell/definition';
import { wordsOf } from '@stepwell/ui/design';
import { useTables } from '../../here/use-tables.ts';
import { useDesignWords } from '../../words/words.ts';

export interface FieldChoice {
  readonly value: string;
  readonly label: string;
  readonly field: FullField;
}

/** The fields of a table that a picker offers: those of its own first, then the platform's. */
export function useFieldChoices(table: string | undefined): readonly FieldChoice[] {
  const { locale } = useDesignWords();
  const fields = [
    ...(useTables()
      .get(table ?? '')
      ?.fields.values() ?? []),
  ];
  return [...fields.filter(({ system }) => !system), ...fields.filter(({ system }) => system)]
    .filter(({ definition, rows }) => definition.key !== 'id' && !rows)
    .map((field) => {
      const { key, label } = field.definition;
      return { value: key, label: wordsOf(label, locale, key), field };
    });
}
