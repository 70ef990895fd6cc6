import { Input } from 'antd';
import { useState } from 'react';
import { useDesignWords } from '../../words/words.ts';
import { hoursText, type Interval, readHours } from './hours-text.ts';

interface HoursInputProps {
  readonly label: string;
  readonly value: readonly (readonly [string, string])[] | undefined;
  readonly onChange: (hours: readonly Interval[]) => void;
}

/** Hours as people write them; taken once they are hours and somebody leaves them. */
export function HoursInput({ label, value, onChange }: HoursInputProps) {
  const { say } = useDesignWords();
  const written = hoursText(value);
  const [typed, setTyped] = useState<string>();
  const read = typed === undefined ? undefined : readHours(typed);
  const take = () => {
    // Who only looked has changed nothing, in whichever order the hours are written.
    if (typed === written) return setTyped(undefined);
    if (typed === undefined || (!read && typed.trim() !== '')) return;
    const hours = read ?? [];
    if (hoursText(hours) !== written) onChange(hours);
    setTyped(undefined);
  };
  return (
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
  );
}
