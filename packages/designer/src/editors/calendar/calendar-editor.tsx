import type { Calendar } from '@stepwell/definition';
import { wordsOf } from '@stepwell/ui/design';
import { Select } from 'antd';
import { useDesign } from '../../here/design-context.ts';
import type { Part } from '../../here/parts.ts';
import { useDesignWords } from '../../words/words.ts';
import { weekdays, zones } from '../app/choices.ts';
import { DayInput } from '../day-input.tsx';
import editors from '../editors.module.css';
import { Labelled } from '../labelled.tsx';
import { More } from '../more/more.tsx';
import { useProperty } from '../use-property.ts';
import styles from './calendar.module.css';
import { setHours } from './calendar-acts.ts';
import { DayList } from './day-list.tsx';
import { HoursInput } from './hours-input.tsx';
import { hoursText, type Interval } from './hours-text.ts';
import { YearView } from './year-view.tsx';

/** A working calendar: the hours of a week, then the year with its holidays and make-up days. */
export function CalendarEditor({ part }: { readonly part: Part }) {
  const calendar = part.content as Calendar;
  return (
    <div className={styles['calendar']}>
      <YearView part={part} calendar={calendar} />
      <div className={styles['side']}>
        <Week part={part} calendar={calendar} />
        <DayList part={part} calendar={calendar} />
      </div>
    </div>
  );
}

interface CalendarProps {
  readonly part: Part;
  readonly calendar: Calendar;
}

function Week({ part, calendar }: CalendarProps) {
  const { say, locale } = useDesignWords();
  const set = useProperty(part.path, calendar, wordsOf(calendar.label, locale, part.key));
  return (
    <section className={styles['box']}>
      <h3>{say('calendar.week')}</h3>
      {weekdays(locale).map(({ value, label }) => (
        <Hours key={value} part={part} calendar={calendar} day={Number(value)} label={label} />
      ))}
      <p className={editors['pale']}>{say('calendar.hoursHint')}</p>
      <Labelled text={say('app.timeZone')}>
        {(id) => (
          <Select
            id={id}
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            value={calendar.timeZone ?? null}
            placeholder={say('calendar.zoneOfApp')}
            options={zones(calendar.timeZone, locale) as { value: string; label: string }[]}
            onChange={(zone) => set('timeZone', zone)}
          />
        )}
      </Labelled>
      <Labelled text={say('calendar.knownUntil')}>
        {(id) => <DayInput id={id} value={calendar.knownUntil} isOptional onChange={(day) => set('knownUntil', day)} />}
      </Labelled>
      <More of="calendars" at={part.path} holder={calendar} called={wordsOf(calendar.label, locale, part.key)} />
    </section>
  );
}

function Hours({ part, calendar, day, label }: CalendarProps & { readonly day: number; readonly label: string }) {
  const { act } = useDesign();
  const { say } = useDesignWords();
  const take = (hours: readonly Interval[]) =>
    act(say('calendar.hoursSet', { day: label, hours: hoursText(hours) || say('calendar.free') }), [
      ...setHours(part.path, calendar, day, hours),
    ]);
  return (
    <div className={styles['day']}>
      <span>{label}</span>
      <HoursInput label={label} value={calendar.week[String(day)]} onChange={take} />
    </div>
  );
}
