import { type ReactNode, useEffect, useState } from 'react';
import { type Saying, useWords } from '../words/words.ts';
import styles from './states.module.css';

export interface ToastContent {
  readonly id: number;
  readonly text: Saying;
  readonly bad?: boolean;
  /** How long it stays; the clock stands still while the pointer or the focus is on it. */
  readonly seconds: number;
  readonly act?: ToastAct;
  /** A second thing that can be done; it takes nothing back. */
  readonly more?: ToastAct;
}

export interface ToastAct {
  readonly label: Saying;
  readonly run: () => void;
}

interface ToastProps {
  readonly toast: ToastContent;
  readonly leave: (id: number) => void;
  readonly closeIcon: ReactNode;
}

/** One notice, in the language of the page, with the ring of its remaining seconds when it can be taken back. */
export function Toast({ toast, leave, closeIcon }: ToastProps) {
  const { say, locale } = useWords();
  const said = (text: Saying) => (typeof text === 'string' ? text : text(say, locale));
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => leave(toast.id), toast.seconds * 1000);
    return () => clearTimeout(timer);
  }, [held, leave, toast]);
  const act = () => {
    toast.act?.run();
    leave(toast.id);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only stops the clock
    <div
      className={`${styles['toast']} ${toast.bad ? styles['toastBad'] : ''}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p>{said(toast.text)}</p>
      {toast.more && (
        <button type="button" className={styles['toastAct']} onClick={toast.more.run}>
          {said(toast.more.label)}
        </button>
      )}
      {toast.act && (
        <button type="button" className={styles['toastAct']} onClick={act}>
          {!held && <Ring seconds={toast.seconds} />}
          {said(toast.act.label)}
        </button>
      )}
      <button type="button" className={styles['toastAct']} onClick={() => leave(toast.id)} aria-label={say('act.close')}>
        {closeIcon}
      </button>
    </div>
  );
}

function Ring({ seconds }: { seconds: number }) {
  return (
    <svg className={styles['ring']} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6" style={{ animationDuration: `${seconds}s` }} />
    </svg>
  );
}
