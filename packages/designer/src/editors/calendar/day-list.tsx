import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { below, type Calendar } from '@stepwell/definition';
import { wordsOf } from '@stepwell/ui/design';
import { Button, Input } from 'antd';
import { useDesign } from '../../here/design-context.ts';
import type { Part } from '../../here/parts.ts';
import { useDesignWords } from '../../words/words.ts';
import { DayInput } from '../day-input.tsx';
import editors from '../editors.module.css';
import { labelChange } from '../label-change.ts';
import { propertySet } from '../property.ts';
import styles from './calendar.module.css';
import { addHoliday } from './calendar-acts.ts';
import { HoursInput } from './hours-input.tsx';

interface DayListProps {
  readonly part: Part;
  readonly calendar: Calendar;
}

/** The holidays and make-up days with their names, the newest first. */
export function DayList({ part, calendar }: DayListProps) {
  const { act } = useDesign();
  const { say } = useDesignWords();
  const holidays = (calendar.holidays ?? []).map((holiday, index) => ({ holiday, index }));
  const workdays = (calendar.workdays ?? []).map((workday, index) => ({ workday, index }));
  const add = () => {
    const day = new Date().toISOString().slice(0, 10);
    act(say('calendar.dayTurned', { day }), addHoliday(part.path, calendar, [day, day]));
  };
  return (
    <section className={styles['box']}>
      <h3>{say('calendar.holidays')}</h3>
      {holidays.length === 0 && <p className={editors['pale']}>{say('calendar.noHolidays')}</p>}
      <ul className={styles['list']}>
        {holidays.toReversed().map(({ holiday, index }) => (
          <Day key={`${holiday.from} ${index}`} at={below(part.path, 'holidays', index)} item={holiday} dates={['from', 'to']} />
        ))}
      </ul>
      <Button icon={<PlusOutlined />} onClick={add}>
        {say('calendar.addHoliday')}
      </Button>
      {workdays.length > 0 && <h3>{say('calendar.makeups')}</h3>}
      <ul className={styles['list']}>
        {workdays.toReversed().map(({ workday, index }) => (
          <Day key={`${workday.date} ${index}`} at={below(part.path, 'workdays', index)} item={workday} dates={['date']} />
        ))}
      </ul>
    </section>
  );
}

interface DayProps {
  readonly at: string;
  readonly item: {
    readonly label?: unknown;
    readonly from?: string;
    readonly to?: string;
    readonly date?: string;
    readonly hours?: [string, string][];
  };
  readonly dates: readonly ('from' | 'to' | 'date')[];
}

function Day({ at, item, dates }: DayProps) {
  const { act } = useDesign();
  const { say, locale } = useDesignWords();
  const day = item.from ?? item.date ?? '';
  const name = wordsOf(item.label, locale) || day;
  const set = (option: 'from' | 'to' | 'date', value: string) => {
    if (value === '' && option !== 'to') return;
    const operations = propertySet(at, item, option, option === 'to' && value === item.from ? '' : value);
    if (operations.length > 0) act(say('fields.changed', { name }), operations);
  };
  return (
    <li>
      <Input
        variant="borderless"
        value={wordsOf(item.label, locale)}
        placeholder={say('calendar.name')}
        aria-label={say('calendar.nameOf', { day })}
        onChange={({ target }) =>
          act(say('fields.renamed', { name: day }), [labelChange(at, item.label, locale, target.value)], `label ${at}`)
        }
      />
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined />}
        aria-label={say('part.remove', { name })}
        onClick={() => act(say('part.remove', { name }), [{ op: 'remove', at }])}
      />
      <span className={styles['dates']}>
        {dates.map((option) => (
          <DayInput
            key={option}
            isSmall
            label={say(`calendar.${option}`)}
            value={item[option] ?? item.from}
            min={option === 'to' ? item.from : undefined}
            isOptional={option === 'to' && item.to !== undefined}
            onChange={(value) => set(option, value)}
          />
        ))}
        {item.date !== undefined && (
          <HoursInput
            label={say('calendar.hoursOf', { day })}
            value={item.hours}
            onChange={(hours) => act(say('fields.changed', { name }), propertySet(at, item, 'hours', hours))}
          />
        )}
      </span>
    </li>
  );
}
