import { BellOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { addresses } from '../app/addresses.ts';
import { useApp } from '../app/app-context.ts';
import { inboxQuery } from '../app/queries.ts';
import { PilotMark } from '../pilot/pilot-mark.tsx';
import { SearchButton } from '../search/search-button.tsx';
import { TasksLink } from '../task/tasks-link.tsx';
import { useIsPhone } from '../theme/use-media.ts';
import { useWords } from '../words/words.ts';
import { AppSwitch } from './app-switch.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { QuickAdd } from './quick-add.tsx';
import styles from './shell.module.css';
import { UserMenu } from './user-menu.tsx';

/** The bar at the top: on a phone the app's name, everywhere inbox, language, person. */
export function Header() {
  const isPhone = useIsPhone();
  return (
    <header className={styles['header']}>
      {isPhone ? <AppSwitch /> : <SearchButton />}
      <span className={styles['spring']} />
      {isPhone && <SearchButton />}
      {!isPhone && <PilotMark />}
      {!isPhone && <QuickAdd floats={false} />}
      <TasksLink />
      <InboxBell />
      <LanguageSwitch />
      <UserMenu />
    </header>
  );
}

function InboxBell() {
  const { key } = useApp();
  const { say } = useWords();
  const { data } = useQuery(inboxQuery);
  const unread = data?.items.filter((item) => !item.readAt).length ?? 0;
  return (
    <Link
      to={addresses.inbox(key)}
      className={styles['tool']}
      aria-label={unread > 0 ? say('inbox.unread', { count: unread }) : say('inbox.title')}
    >
      <BellOutlined />
      {unread > 0 && (
        <span className={styles['count']} aria-hidden="true">
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </Link>
  );
}
