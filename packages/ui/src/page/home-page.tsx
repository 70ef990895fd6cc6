import { Navigate } from '@tanstack/react-router';
import { useApp } from '../app/app-context.ts';
import { navigationOf } from '../shell/navigation.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { useWords, wordsOf } from '../words/words.ts';
import styles from './page.module.css';
import { PageView } from './page-view.tsx';

/** What a reader begins with: the home page of his role, else the first entry of his menu. */
export function HomePage() {
  const { app, home, roles } = useApp();
  const { say } = useWords();
  const page = app.pages.find((one) => one.key === home);
  if (page) return <PageView page={page} head={<Greeting />} />;
  const first = navigationOf(app, roles)[0];
  if (first) return <Navigate to={first.address} replace />;
  return <EmptyState title={say('home.none')} why={say('home.noneWhy')} />;
}

function Greeting() {
  const { app, me, context, home } = useApp();
  const { say, locale } = useWords();
  const hour = Number(new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: context.timeZone }).format());
  const part = hour < 5 ? 'night' : hour < 11 ? 'morning' : hour < 13 ? 'noon' : hour < 18 ? 'afternoon' : 'evening';
  const today = new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', weekday: 'long', timeZone: context.timeZone });
  const page = app.pages.find((one) => one.key === home);
  return (
    <div>
      <h1>{say(`greeting.${part}`, { name: me.name })}</h1>
      <p className={styles['date']}>
        {today.format(Date.now())} · {wordsOf(page?.label, locale)}
      </p>
    </div>
  );
}
