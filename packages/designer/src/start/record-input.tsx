import { Input } from 'antd';
import { Labelled } from '../editors/labelled.tsx';
import { useDesignWords } from '../words/words.ts';

interface Props {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** What one record of the new app is called. */
export function RecordInput({ value, onChange }: Props) {
  const { say } = useDesignWords();
  return (
    <Labelled text={say('start.record')}>
      {(id) => (
        <Input
          id={id}
          value={value}
          maxLength={40}
          placeholder={say('start.recordHint')}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Labelled>
  );
}
