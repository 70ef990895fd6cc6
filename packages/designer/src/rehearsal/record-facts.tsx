import type { FullTable } from '@stepwell/definition';
import { FieldCell, type WireRehearsalRecord, wordsOf } from '@stepwell/ui/design';
import { useDesignWords } from '../words/words.ts';
import styles from './rehearsal.module.css';

interface FactsProps {
  readonly one: WireRehearsalRecord;
  readonly table: FullTable;
}

/** What stands in a record, as far as the person sees it. */
export function RecordFacts({ one: { record }, table }: FactsProps) {
  const { say, locale } = useDesignWords();
  const values = record?.values ?? {};
  const shown = [...table.fields.values()].filter(
    ({ system, type, definition }) => !system && !type.rows && definition.key in values,
  );
  return (
    <dl className={styles['facts']} aria-label={say('try.facts')}>
      {shown.map((field) => (
        <div key={field.definition.key}>
          <dt>{wordsOf(field.definition.label, locale, field.definition.key)}</dt>
          <dd>
            <FieldCell field={field} value={values[field.definition.key]} density="full" />
          </dd>
        </div>
      ))}
    </dl>
  );
}
