import { DayPicker } from '@stepwell/fields/ui';
import { Skeleton } from 'antd';
import { Suspense } from 'react';
import { useDesignWords } from '../words/words.ts';

interface DayInputProps {
  readonly id?: string;
  /** What it is called, where no label stands above it. */
  readonly label?: string;
  readonly value: string | undefined;
  readonly min?: string | undefined;
  /** It can be taken away. */
  readonly isOptional: boolean;
  readonly isSmall?: boolean;
  /** The day; blank when it was taken away. */
  readonly onChange: (day: string) => void;
}

/** A day in a definition. */
export function DayInput({ id, label, value, min, isOptional, isSmall = false, onChange }: DayInputProps) {
  const { say } = useDesignWords();
  const size = isSmall ? 'small' : 'medium';
  return (
    <Suspense fallback={<Skeleton.Input block size={isSmall ? 'small' : 'default'} />}>
      <DayPicker
        {...(id !== undefined && { id })}
        {...(label !== undefined && { 'aria-label': label })}
        value={value}
        min={min}
        size={size}
        allowClear={isOptional}
        placeholder={say('day.choose')}
        style={{ width: '100%' }}
        onChange={(day) => onChange(day ?? '')}
      />
    </Suspense>
  );
}
