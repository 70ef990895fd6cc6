import { below, type Field } from '@stepwell/definition';
import { wordsOf } from '@stepwell/ui/design';
import { Button } from 'antd';
import { useHand } from '../../here/design-context.ts';
import { useDesignWords } from '../../words/words.ts';
import changes from '../change.module.css';
import { fieldAt } from './field-acts.ts';

/** The fields that were put aside, and the way back for each. */
export function ArchivedFields({ path, fields }: { readonly path: string; readonly fields: readonly Field[] }) {
  const { act, select } = useHand();
  const { say, locale } = useDesignWords();
  if (fields.length === 0) return null;
  const restore = (key: string, name: string) => {
    const at = fieldAt(path, key);
    if (act(say('change.restored', { name }), [{ op: 'remove', at: below(at, 'archived') }])) select(at);
  };
  return (
    <details className={changes['archived']}>
      <summary>{say('change.archivedFields', { count: fields.length })}</summary>
      <ul>
        {fields.map(({ key, label }) => {
          const name = wordsOf(label, locale, key);
          return (
            <li key={key}>
              <span>{name}</span>
              <Button size="small" aria-label={say('change.restored', { name })} onClick={() => restore(key, name)}>
                {say('change.restore')}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
