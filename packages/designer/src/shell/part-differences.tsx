import type { PartDifference } from '@stepwell/definition';
import { useDesign } from '../here/design-context.ts';
import { useDesignWords } from '../words/words.ts';
import styles from './publish.module.css';

const SIGNS = { added: '+', removed: '−', changed: '·' } as const;

/** What differs from the published version, part by part; a part's name leads to it. */
export function PartDifferences({ parts, leave }: { readonly parts: readonly PartDifference[]; readonly leave: () => void }) {
  const { files, open } = useDesign();
  const { say, locale } = useDesignWords();
  if (parts.length === 0) return <p>{say('publish.same')}</p>;
  return (
    <section aria-label={say('publish.changes')}>
      <h3 className={styles['heading']}>{say('publish.changes')}</h3>
      {parts.map(({ path, kind, what, name, lines }) => (
        <article key={path} className={styles['part']}>
          <header className={styles['partHead']}>
            <span className={styles['kind']} data-kind={kind}>
              {say(`publish.${kind}`)}
            </span>
            <span className={styles['what']}>{what[locale]}</span>
            <button
              type="button"
              className={styles['name']}
              disabled={!files.has(path)}
              onClick={() => {
                open(path);
                leave();
              }}
            >
              {name[locale]}
            </button>
          </header>
          <ul className={styles['lines']}>
            {lines.map((line) => (
              <li key={`${line.at} ${line.text.en}`} data-kind={line.kind}>
                <span aria-hidden="true">{SIGNS[line.kind]}</span>
                {line.text[locale]}
              </li>
            ))}
          </ul>
        </article>
      ))}
    </section>
  );
}
