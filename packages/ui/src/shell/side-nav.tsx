import { HomeOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Tooltip } from 'antd';
import { addresses } from '../app/addresses.ts';
import { useApp } from '../app/app-context.ts';
import { useWords, wordsOf } from '../words/words.ts';
import { AppSwitch } from './app-switch.tsx';
import { Icon } from './icon.tsx';
import { MoreEntries } from './more-entries.tsx';
import { MOST_ENTRIES, type NavigationEntry, navigationOf } from './navigation.ts';
import styles from './shell.module.css';

/** The menu at the left: home and at most seven entries; the rest behind "more". */
export function SideNav() {
  const { key, app, roles } = useApp();
  const { say } = useWords();
  const entries = navigationOf(app, roles);
  const most = entries.length > MOST_ENTRIES ? MOST_ENTRIES - 1 : MOST_ENTRIES;
  return (
    <nav className={styles['nav']} aria-label={say('nav.main')}>
      <AppSwitch />
      <Link to={addresses.home(key)} className={styles['entry']} activeOptions={{ exact: true }}>
        <HomeOutlined />
        <span className={styles['entryLabel']}>{say('nav.home')}</span>
      </Link>
      {entries.slice(0, most).map((entry) => (
        <Entry key={entry.address} entry={entry} />
      ))}
      {entries.length > most && <MoreEntries entries={entries.slice(most)} className={styles['entry']} placement="right" />}
    </nav>
  );
}

function Entry({ entry }: { entry: NavigationEntry }) {
  const { locale } = useWords();
  const link = (
    <Link to={entry.address} className={styles['entry']}>
      <Icon name={entry.icon} />
      <span className={styles['entryLabel']}>{wordsOf(entry.label, locale)}</span>
    </Link>
  );
  if (!entry.help) return link;
  return (
    <Tooltip title={wordsOf(entry.help, locale)} placement="right" mouseEnterDelay={0.5}>
      {link}
    </Tooltip>
  );
}
