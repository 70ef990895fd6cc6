import { EllipsisOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Popover } from 'antd';
import { useState } from 'react';
import { useWords, wordsOf } from '../words/words.ts';
import { Icon } from './icon.tsx';
import type { NavigationEntry } from './navigation.ts';
import styles from './shell.module.css';

interface MoreEntriesProps {
  readonly entries: readonly NavigationEntry[];
  readonly className: string | undefined;
  readonly placement: 'right' | 'topRight';
}

/** The entries that the menu has no room for. */
export function MoreEntries({ entries, className, placement }: MoreEntriesProps) {
  const { say, locale } = useWords();
  const [open, setOpen] = useState(false);
  const content = (
    <nav className={styles['menu']} aria-label={say('act.more')}>
      {entries.map((entry) => (
        <Link key={entry.address} to={entry.address} className={styles['entry']} onClick={() => setOpen(false)}>
          <Icon name={entry.icon} />
          <span className={styles['entryLabel']}>{wordsOf(entry.label, locale)}</span>
        </Link>
      ))}
    </nav>
  );
  return (
    <Popover content={content} trigger="click" placement={placement} open={open} onOpenChange={setOpen} arrow={false}>
      <button type="button" className={className} aria-expanded={open}>
        <EllipsisOutlined />
        <span className={styles['entryLabel']}>{say('act.more')}</span>
      </button>
    </Popover>
  );
}
