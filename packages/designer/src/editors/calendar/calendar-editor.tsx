import type { Calendar } from '@stepwell/definition';
import { wordsOf } from '@stepwell/ui/design';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { useDesign } from '../../here/design-context.ts';
import type { Part } from '../../here/parts.ts';
import { useDesignWords } from '../../words/words.ts';
import { weekdays, zones } from '../app/choices.ts';
import editors from '../editors.module.css';
import { Labelled } from '../labelled.tsx';
import { useProperty } from '../use-property.ts';
import styles from './calendar.module.css';
import { setHours } from './calendar-acts.ts';
import { DayList } from './day-list.tsx';
import { hoursText, readHours } from './hours-text.ts';
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
            options={zones(calendar.timeZone) as { value: string; label: string }[]}
            onChange={(zone) => set('timeZone', zone)}
          />
        )}
      </Labelled>
      <Labelled text={say('calendar.knownUntil')}>
        {(id) => (
          <Input
            id={id}
            type="date"
            value={calendar.knownUntil ?? ''}
            onChange={({ target }) => set('knownUntil', target.value)}
          />
        )}
      </Labelled>
    </section>
  );
}

function Hours({ part, calendar, day, label }: CalendarProps & { readonly day: number; readonly label: string }) {
  const { act } = useDesign();
  const { say } = useDesignWords();
  const written = hoursText(calendar.week[String(day)]);
  const [typed, setTyped] = useState<string>();
  const read = typed === undefined ? undefined : readHours(typed);
  const take = () => {
    if (typed === undefined || (!read && typed.trim() !== '')) return;
    const hours = read ?? [];
    if (hoursText(hours) !== written)
      act(say('calendar.hoursSet', { day: label, hours: hoursText(hours) || say('calendar.free') }), [
        ...setHours(part.path, calendar, day, hours),
      ]);
    setTyped(undefined);
  };
  return (
    <div className={styles['day']}>
      <span>{label}</span>
      <Input
        value={typed ?? written}
        status={typed !== undefined && !read ? 'error' : ''}
        placeholder={say('calendar.free')}
        aria-label={label}
        aria-invalid={typed !== undefined && !read}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={take}
        onPressEnter={({ nativeEvent }) => !nativeEvent.isComposing && take()}
      />
    </div>
  );
}
