import type { FieldContext, FieldType } from '@stepwell/fields';
import { Input, Switch } from 'antd';
import { useState } from 'react';
import { useDesignWords } from '../../words/words.ts';
import styles from './parameters.module.css';
import { readTyped, typedText } from './plain-value.ts';

interface ValueInputProps {
  readonly label: string;
  readonly type: FieldType;
  readonly context: FieldContext;
  readonly value: unknown;
  /** A blank is refused. */
  readonly isNeeded: boolean;
  readonly onChange: (value: unknown) => void;
}

/** A value of some type, typed as people write it; what is no such value is said and not taken. */
export function ValueInput({ label, type, context, value, isNeeded, onChange }: ValueInputProps) {
  const { say } = useDesignWords();
  const [typed, setTyped] = useState<string>();
  if (type.wire({}, context)['type'] === 'boolean')
    return <Switch checked={value === true} aria-label={label} onChange={onChange} />;
  const shown = typedText(type, value, context);
  const read = typed === undefined ? undefined : readTyped(type, typed, context);
  const isBlank = isNeeded && read !== undefined && 'value' in read && read.value === undefined;
  const wrong = isBlank ? say('parameter.needed') : read && 'wrong' in read ? read.wrong : undefined;
  const take = () => {
    if (typed === undefined || wrong !== undefined) return;
    setTyped(undefined);
    if (typed !== shown && read && 'value' in read) onChange(read.value);
  };
  return (
    <>
      <Input
        variant="borderless"
        value={typed ?? shown}
        status={wrong === undefined ? '' : 'error'}
        placeholder={isNeeded ? '' : say('parameter.unbounded')}
        aria-label={label}
        aria-invalid={wrong !== undefined}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={take}
        onPressEnter={({ nativeEvent }) => !nativeEvent.isComposing && take()}
      />
      {wrong !== undefined && (
        <span className={styles['wrong']} role="alert">
          {wrong}
        </span>
      )}
    </>
  );
}
