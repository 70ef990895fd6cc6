import { FastForwardOutlined, StepBackwardOutlined, StepForwardOutlined } from '@ant-design/icons';
import { useApp } from '@stepwell/ui/design';
import { Button, Tooltip } from 'antd';
import { useEffect } from 'react';
import { useDesignWords } from '../words/words.ts';
import styles from './rehearsal.module.css';
import { useRun } from './run-state.ts';
import { MOST_STEPS } from './use-rehearsal.ts';

const SPANS = ['15m', '2h', '1d'] as const;

/** The virtual clock, and the ways to let it run: on for a while, to the next thing that happens, and back. */
export function ClockBar() {
  const { rehearsal, run } = useRun();
  const { say, locale } = useDesignWords();
  const { context } = useApp();
  const { add, back, steps, isBusy } = rehearsal;
  const now = new Date(run.now);
  const form = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: context.timeZone }).format(now);
  const isFull = steps.length >= MOST_STEPS;
  const toNext = () => (run.next && !isFull && !isBusy ? void add({ advanceTo: run.next }) : undefined);
  useClockKeys({ toNext, back });
  return (
    <div className={styles['clock']} role="toolbar" aria-label={say('try.clock')}>
      <time dateTime={run.now} className={styles['now']}>
        <strong>{form({ timeStyle: 'short' })}</strong>
        <span>{form({ month: 'long', day: 'numeric', weekday: 'short' })}</span>
      </time>
      <Tooltip title={say('try.backHow')}>
        <Button icon={<StepBackwardOutlined />} disabled={steps.length === 0} onClick={back}>
          {say('try.back')}
        </Button>
      </Tooltip>
      {SPANS.map((span) => (
        <Button
          key={span}
          icon={<FastForwardOutlined />}
          disabled={isBusy || isFull}
          aria-label={say('try.forward', { span: say(`try.span.${span}`) })}
          onClick={() => void add({ advance: span })}
        >
          {say(`try.span.${span}`)}
        </Button>
      ))}
      <Tooltip title={run.next ? say('try.nextHow') : say('try.noNext')}>
        <Button type="primary" icon={<StepForwardOutlined />} disabled={!run.next || isBusy || isFull} onClick={toNext}>
          {say('try.next')}
        </Button>
      </Tooltip>
      {isFull && <span className={styles['pale']}>{say('try.full', { count: MOST_STEPS })}</span>}
    </div>
  );
}

/** `]` lets time go to the next thing, `[` goes a step back, wherever no text is being written. */
function useClockKeys({ toNext, back }: { readonly toNext: () => void; readonly back: () => void }): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isWriting = event.target instanceof HTMLElement && event.target.matches('input, textarea, [contenteditable=true]');
      if (isWriting || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === ']') toNext();
      if (event.key === '[') back();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [toNext, back]);
}
