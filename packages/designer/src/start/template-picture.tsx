import { type WireTemplate, wordsOf } from '@stepwell/ui/design';
import { useDesignWords } from '../words/words.ts';
import styles from './template.module.css';

/** So many stages have room beside one another. */
const MOST = 4;
/** How many cards stand in each column, so that boards do not look alike. */
const CARDS = [3, 2, 1, 2];

/** What an app looks like, drawn from its definition: the board of its longest process, or the list of what has none. */
export function TemplatePicture({ template }: { readonly template: WireTemplate }) {
  const { locale } = useDesignWords();
  const [process] = template.processes.toSorted((a, b) => b.stages.length - a.stages.length);
  const columns = (process?.stages ?? template.tables.slice(0, MOST).map((label) => ({ label, category: 'open' }))).slice(
    0,
    MOST,
  );
  return (
    <div className={styles['picture']} aria-hidden="true">
      {columns.map(({ label, category }, at) => (
        <div key={label.en} className={styles['lane']} data-category={category}>
          <span className={styles['laneName']}>{wordsOf(label, locale, '')}</span>
          {Array.from({ length: CARDS[at] ?? 1 }, (_, card) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the cards are alike and never move
            <span key={card} className={styles['slip']} />
          ))}
        </div>
      ))}
    </div>
  );
}
