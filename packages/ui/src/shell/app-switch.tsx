import { DownOutlined } from '@ant-design/icons';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Popover } from 'antd';
import { useState } from 'react';
import { addresses } from '../app/addresses.ts';
import { useApp } from '../app/app-context.ts';
import { meQuery } from '../app/queries.ts';
import { StepsMark } from '../states/steps-mark.tsx';
import { useWords, wordsOf } from '../words/words.ts';
import styles from './shell.module.css';

/** The app's name; where the reader has several apps, the way to the others. */
export function AppSwitch() {
  const { key, app } = useApp();
  const { say, locale } = useWords();
  const { data: me } = useSuspenseQuery(meQuery);
  const [open, setOpen] = useState(false);
  const name = (
    <>
      <StepsMark />
      <span className={styles['brandName']}>{wordsOf(app.info.label, locale, key)}</span>
    </>
  );
  if (me.apps.length < 2) return <div className={styles['brand']}>{name}</div>;
  const others = (
    <nav className={styles['menu']} aria-label={say('app.switch')}>
      {me.apps.map((other) => (
        <Link key={other.key} to={addresses.home(other.key)} className={styles['entry']} onClick={() => setOpen(false)}>
          <span className={styles['entryLabel']}>{wordsOf(other.label, locale, other.key)}</span>
        </Link>
      ))}
    </nav>
  );
  return (
    <Popover content={others} trigger="click" placement="bottomLeft" open={open} onOpenChange={setOpen} arrow={false}>
      <button type="button" className={styles['brand']} aria-expanded={open}>
        {name}
        <DownOutlined />
      </button>
    </Popover>
  );
}
