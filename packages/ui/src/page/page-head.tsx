import type { Page } from '@stepwell/definition';
import type { ReactNode } from 'react';
import { useWords, wordsOf } from '../words/words.ts';
import styles from './page.module.css';
import { useCreate } from './use-create.tsx';

interface PageHeadProps {
  readonly page: Page;
  /** What stands there in place of the page's name. */
  readonly head?: ReactNode;
  /** What the figures mean, where they are all there is on the page. */
  readonly about?: ReactNode;
}

/** The head of a page: its name, and the way to make a record. */
export function PageHead({ page, head, about }: PageHeadProps) {
  const { locale } = useWords();
  const create = useCreate(page.table);
  if (head)
    return (
      <header className={styles['head']}>
        <div className={styles['headed']}>
          {head}
          {about}
        </div>
        {create}
      </header>
    );
  return (
    <header className={styles['head']}>
      <div className={styles['headed']}>
        <h1>{wordsOf(page.label, locale, page.key)}</h1>
        {about}
      </div>
      {create}
    </header>
  );
}
