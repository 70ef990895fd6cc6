import { Input } from 'antd';
import { useState } from 'react';
import type { InputProps } from '../../field-input.ts';
import { wiring } from '../../inputs/wiring.tsx';

const written = (value: unknown) => (value === null || value === undefined ? '' : JSON.stringify(value, null, 2));

/** JSON to write; what is not JSON yet goes out as the text it is, and the check says so. */
export function JsonInput(props: InputProps) {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <Input.TextArea
      {...wiring(props)}
      value={draft ?? written(props.value)}
      autoSize={{ minRows: 3, maxRows: 16 }}
      spellCheck={false}
      placeholder={props.placeholder ?? '{ }'}
      style={{ fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace' }}
      onChange={({ target }) => {
        setDraft(target.value);
        props.onChange(readDraft(target.value));
      }}
      onBlur={() => {
        if (draft !== null && isJson(draft)) setDraft(null);
        props.onBlur?.();
      }}
    />
  );
}

const isJson = (text: string) => text.trim() === '' || typeof readDraft(text) !== 'string';

function readDraft(text: string): unknown {
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
