import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import type { AppInfo, Calendar } from '@stepwell/definition';
import { Button } from 'antd';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { useDesign } from '../../here/design-context.ts';
import type { Part } from '../../here/parts.ts';
import { useDesignWords } from '../../words/words.ts';
import { months, weekdays } from '../app/choices.ts';
import styles from './calendar.module.css';
import { addHoliday, dayAfter, dayKind, turnDay, weekdayOf } from './calendar-acts.ts';

interface YearViewProps {
  readonly part: Part;
  readonly calendar: Calendar;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
const KINDS = ['work', 'free', 'holiday', 'makeup'] as const;

/** A year at a glance. A press turns a day round; with Shift, all days since the one pressed before become one holiday. */
export function YearView({ part, calendar }: YearViewProps) {
  const { act } = useDesign();
  const { say, locale } = useDesignWords();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const [year, setYear] = useState(() => Number(today.slice(0, 4)));
  const [held, setHeld] = useState<string>(today);
  const press = (day: string, isRange: boolean) => {
    const operations = isRange ? addHoliday(part.path, calendar, [held, day]) : turnDay(part.path, calendar, day);
    act(say('calendar.dayTurned', { day: isRange ? `${held} – ${day}` : day }), operations);
    setHeld(day);
  };
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const step = STEPS[event.key];
    const day = (event.target as HTMLElement).dataset['day'];
    if (step === undefined || day === undefined) return;
    event.preventDefault();
    const next = dayAfter(day, step);
    if (next.slice(0, 4) === String(year)) event.currentTarget.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
  };
  return (
    <section className={styles['box']} aria-label={say('calendar.year')}>
      <div className={styles['yearHead']}>
        <Button type="text" icon={<LeftOutlined />} aria-label={say('calendar.before')} onClick={() => setYear(year - 1)} />
        <h3>{year}</h3>
        <Button type="text" icon={<RightOutlined />} aria-label={say('calendar.after')} onClick={() => setYear(year + 1)} />
        <ul className={styles['legend']}>
          {KINDS.map((kind) => (
            <li key={kind}>
              <span data-kind={kind} />
              {say(`calendar.${kind}`)}
            </li>
          ))}
        </ul>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows lead from button to button within */}
      <div className={styles['months']} onKeyDown={walk}>
        {months(locale).map(({ value, label }) => (
          <Month key={value} year={year} month={Number(value)} label={label} calendar={calendar} press={press} />
        ))}
      </div>
    </section>
  );
}

interface MonthProps {
  readonly year: number;
  readonly month: number;
  readonly label: string;
  readonly calendar: Calendar;
  readonly press: (day: string, isRange: boolean) => void;
}

function Month({ year, month, label, calendar, press }: MonthProps) {
  const { files } = useDesign();
  const { say, locale } = useDesignWords();
  const first = ((files.get('app.json') as Partial<AppInfo> | undefined)?.weekStart ?? 1) - 1;
  const heads = weekdays(locale, 'narrow');
  const days = useMemo(() => daysOf(year, month), [year, month]);
  const lead = (weekdayOf(days[0] as string) - 1 - first + 7) % 7;
  return (
    <div className={styles['month']}>
      <h4>{label}</h4>
      <div className={styles['days']}>
        {heads.map((_, index) => (
          <span key={heads[index]?.value} className={styles['weekday']} aria-hidden="true">
            {heads[(index + first) % 7]?.label}
          </span>
        ))}
        {days.map((day, index) => {
          const kind = dayKind(calendar, day);
          return (
            <button
              key={day}
              type="button"
              data-day={day}
              data-kind={kind}
              tabIndex={index === 0 ? 0 : -1}
              aria-label={`${index + 1} · ${day} ${say(`calendar.${kind}`)}`}
              style={index === 0 ? { gridColumnStart: lead + 1 } : undefined}
              onClick={(event) => press(day, event.shiftKey)}
            >
              {index + 1}
            </button>
          );
        })}
      </div>
    </div>
  );
}

function daysOf(year: number, month: number): readonly string[] {
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const stem = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  return Array.from({ length: count }, (_, index) => `${stem}-${String(index + 1).padStart(2, '0')}`);
}
