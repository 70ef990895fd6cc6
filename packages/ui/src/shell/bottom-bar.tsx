import { HomeOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { addresses } from '../app/addresses.ts';
import { useApp } from '../app/app-context.ts';
import { useWords, wordsOf } from '../words/words.ts';
import { Icon } from './icon.tsx';
import { MoreEntries } from './more-entries.tsx';
import { navigationOf } from './navigation.ts';
import styles from './shell.module.css';

const PLACES = 5;

/** The menu of a phone: five places within the thumb's reach. */
export function BottomBar() {
  const { key, app, roles } = useApp();
  const { say, locale } = useWords();
  const entries = navigationOf(app, roles);
  const most = entries.length > PLACES - 1 ? PLACES - 2 : PLACES - 1;
  return (
    <nav className={styles['bottom']} aria-label={say('nav.main')}>
      <Link to={addresses.home(key)} className={styles['tab']} activeOptions={{ exact: true }}>
        <HomeOutlined />
        <span>{say('nav.home')}</span>
      </Link>
      {entries.slice(0, most).map((entry) => (
        <Link key={entry.address} to={entry.address} className={styles['tab']}>
          <Icon name={entry.icon} />
          <span>{wordsOf(entry.label, locale)}</span>
        </Link>
      ))}
      {entries.length > most && <MoreEntries entries={entries.slice(most)} className={styles['tab']} placement="topRight" />}
    </nav>
  );
}
