import { SHIPPED_CALENDAR_KEYS } from '@stepwell/definition';
import { wordsOf } from '@stepwell/ui/design';
import { Select } from 'antd';
import { useDesign } from '../../here/design-context.ts';
import { keyOfPath, labelOf, partsIn } from '../../here/parts.ts';
import { type DesignWord, useDesignWords } from '../../words/words.ts';

interface CalendarInputProps {
  readonly value: unknown;
  readonly onChange: (calendar: string | undefined, name: string) => void;
}

/** How calendars are called, those that ship and those of the app. */
export function useCalendarNames(): ReadonlyMap<string, string> {
  const { files } = useDesign();
  const { say, locale } = useDesignWords();
  const shipped = [...SHIPPED_CALENDAR_KEYS].map((key) => [key, say(`calendar.${key}` as DesignWord)] as const);
  const own = partsIn(files, 'calendars').map(
    ({ path, content }) => [keyOfPath(path), wordsOf(labelOf(content), locale, keyOfPath(path))] as const,
  );
  return new Map([...shipped, ...own]);
}

/** On which calendar time is counted; left out: around the clock. What only a formula can say is shown and kept. */
export function CalendarInput({ value, onChange }: CalendarInputProps) {
  const { say } = useDesignWords();
  const names = useCalendarNames();
  const chosen = typeof value === 'string' ? value : value === undefined ? 'always' : JSON.stringify(value);
  const options = [...names].map(([key, label]) => ({ value: key, label }));
  const unknown = names.has(chosen) ? [] : [{ value: chosen, label: chosen }];
  return (
    <Select
      aria-label={say('timeout.calendar')}
      value={chosen}
      options={[...options, ...unknown]}
      popupMatchSelectWidth={false}
      onChange={(key) => onChange(key === 'always' ? undefined : key, names.get(key) ?? key)}
      style={{ minWidth: 120 }}
    />
  );
}
