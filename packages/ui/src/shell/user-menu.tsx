import {
  AppstoreOutlined,
  CheckOutlined,
  EditOutlined,
  ExperimentOutlined,
  KeyOutlined,
  LogoutOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Popover } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { practising } from '../api/place.ts';
import { addresses } from '../app/addresses.ts';
import { useApp } from '../app/app-context.ts';
import { meQuery } from '../app/queries.ts';
import { isTrial, outsideOf } from '../practice/outside-of.ts';
import { useSignOut } from '../sign-in/use-sign-out.ts';
import { type Appearance, remember, usePreference } from '../theme/preferences.ts';
import { useWords } from '../words/words.ts';
import type { WordKey } from '../words/zh-cn.ts';
import styles from './shell.module.css';

const PasswordDialog = lazy(async () => ({ default: (await import('../sign-in/password-dialog.tsx')).PasswordDialog }));

/** Who is signed in, how his pages look, and the way out. */
export function UserMenu() {
  const { me } = useApp();
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Popover content={<Menu />} trigger="click" placement="bottomRight" open={open} onOpenChange={setOpen} arrow={false}>
      <button type="button" className={styles['tool']} aria-expanded={open} aria-label={say('user.menu', { name: me.name })}>
        <span className={styles['avatar']} data-initials={initialsOf(me.name)} />
      </button>
    </Popover>
  );
}

/** A Chinese name is known by its last characters, another by its first letters. */
function initialsOf(name: string): string {
  if (/\p{Script=Han}/u.test(name)) return name.length > 2 ? name.slice(-2) : name.slice(-1);
  return name
    .split(/\s+/)
    .map((part) => part.charAt(0))
    .slice(0, 2)
    .join('')
    .toUpperCase();
}

const appearances: readonly [Appearance, WordKey][] = [
  ['system', 'appearance.system'],
  ['light', 'appearance.light'],
  ['dark', 'appearance.dark'],
];

function Menu() {
  const { me } = useApp();
  const { say } = useWords();
  const appearance = usePreference('appearance') ?? 'system';
  return (
    <div className={styles['menu']}>
      <p className={styles['menuTitle']}>{me.name}</p>
      <hr />
      <div role="radiogroup" aria-label={say('appearance.label')} className={styles['menu']}>
        <p className={styles['menuTitle']}>{say('appearance.label')}</p>
        {appearances.map(([value, word]) => (
          // biome-ignore lint/a11y/useSemanticElements: a menu entry that is also a choice
          <button
            key={value}
            type="button"
            role="radio"
            aria-checked={appearance === value}
            className={styles['entry']}
            onClick={() => remember('appearance', value)}
          >
            {say(word)}
            {appearance === value && <CheckOutlined className={styles['mark'] ?? ''} />}
          </button>
        ))}
      </div>
      <hr />
      {practising === undefined ? <Ways /> : <LeavePractice />}
    </div>
  );
}

/** Where else somebody may go from his app. */
function Ways() {
  const { key, roles } = useApp();
  const { say } = useWords();
  const signOut = useSignOut();
  return (
    <>
      <a href={addresses.practice(key)} className={styles['entry']}>
        <ExperimentOutlined />
        {say('practice.title')}
      </a>
      {roles.some((role) => role.admin) && (
        <>
          <Link to={addresses.design(key)} className={styles['entry']}>
            <EditOutlined />
            {say('act.design')}
          </Link>
          <Link to={addresses.design(key)} search={{ part: 'people' } as never} className={styles['entry']}>
            <TeamOutlined />
            {say('act.people')}
          </Link>
          <Link to={addresses.designs} className={styles['entry']}>
            <AppstoreOutlined />
            {say('act.apps')}
          </Link>
        </>
      )}
      <hr />
      <Password />
      <button type="button" className={styles['entry']} onClick={signOut}>
        <LogoutOutlined />
        {say('act.signOut')}
      </button>
    </>
  );
}

function Password() {
  const { say } = useWords();
  const { data: me } = useQuery(meQuery);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={styles['entry']} onClick={() => setOpen(true)}>
        <KeyOutlined />
        {say(me?.hasPassword ? 'password.change' : 'password.set')}
      </button>
      {isOpen && (
        <Suspense>
          <PasswordDialog close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

function LeavePractice() {
  const { key } = useApp();
  const { say } = useWords();
  return (
    <a href={outsideOf(key)} className={styles['entry']}>
      <LogoutOutlined />
      {say(isTrial(key) ? 'practice.trialLeave' : 'practice.leave')}
    </a>
  );
}
