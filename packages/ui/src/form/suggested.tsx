import { BulbOutlined } from '@ant-design/icons';
import { FieldCell } from '../cell/field-cell.tsx';
import { useWords, wordsOf } from '../words/words.ts';
import styles from './form.module.css';
import { useFormState } from './form-state.ts';
import type { LayoutItem } from './layout.ts';

/** What the form proposes for a field: the value, what it follows from, and one press to take it. */
export function Suggested({ item }: { item: LayoutItem }) {
  const { say, locale } = useWords();
  const { sections, suggestions, accept } = useFormState();
  const suggestion = suggestions.get(item.key);
  if (!suggestion) return null;
  const from = sections.flatMap((section) => section.items).find(({ key }) => key === suggestion.from);
  return (
    <p className={styles['suggested']}>
      <BulbOutlined aria-hidden="true" />
      <span>
        {suggestion.from
          ? say('form.suggested', { label: wordsOf(from?.label, locale, suggestion.from) })
          : say('form.suggestedLast')}
      </span>
      <FieldCell field={item.field} value={suggestion.value} />
      <button type="button" onClick={() => accept(item.key)}>
        {say('form.takeSuggestion')}
        <kbd>⇥</kbd>
      </button>
    </p>
  );
}
