import { SearchOutlined } from '@ant-design/icons';
import { lazy, Suspense, useEffect, useState } from 'react';
import styles from '../shell/shell.module.css';
import { useIsPhone } from '../theme/use-media.ts';
import { useWords } from '../words/words.ts';

const SearchDialog = lazy(async () => ({ default: (await import('./search-dialog.tsx')).SearchDialog }));
const SHORTCUT = 'Ctrl K';

/** Opens the search over all tables, by press or by Ctrl or ⌘ and K. */
export function SearchButton() {
  const { say } = useWords();
  const isPhone = useIsPhone();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        className={isPhone ? styles['tool'] : styles['search']}
        onClick={() => setOpen(true)}
        {...(isPhone ? { 'aria-label': say('search.everywhere') } : {})}
        aria-keyshortcuts="Control+K Meta+K"
      >
        <SearchOutlined />
        {!isPhone && say('search.everywhere')}
        {!isPhone && <kbd>{SHORTCUT}</kbd>}
      </button>
      {open && (
        <Suspense>
          <SearchDialog close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
