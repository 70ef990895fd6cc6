import { ClockCircleOutlined } from '@ant-design/icons';
import { useApp } from '../app/app-context.ts';
import { useWords } from '../words/words.ts';
import styles from './countdown.module.css';
import { type Span, spanOf, urgencyOf } from './left.ts';
import { useNow } from './now.ts';

/** The time left until an instant, ticking; red once it has passed. */
export function Countdown({ dueAt }: { dueAt: string }) {
  const { say, locale } = useWords();
  const { timeZone } = useApp().context;
  const left = Date.parse(dueAt) - useNow();
  const urgency = urgencyOf(left);
  const words = sayOf(spanOf(left));
  const span = say(words.key, words.values);
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(dueAt));
  return (
    <time dateTime={dueAt} title={when} className={`${styles['countdown']} ${styles[urgency]}`}>
      <ClockCircleOutlined aria-hidden="true" />
      {left < 0 ? say('countdown.overdue', { span }) : span}
    </time>
  );
}

const sayOf = ({ unit, ...values }: Span) => ({ key: `countdown.${unit}` as const, values });
