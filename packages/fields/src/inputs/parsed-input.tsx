import { Input } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import type { InputProps } from '../field-input.ts';
import { wiring } from './wiring.tsx';

interface ParsedInputProps {
  readonly input: InputProps;
  /** The text while nobody types in it. */
  readonly shown: string;
  /** The text to begin typing with. */
  readonly edited: string;
  /** What was typed as a wire value; unreadable text comes back as it is. */
  readonly take: (text: string) => unknown;
  readonly prefix?: ReactNode;
  readonly suffix?: ReactNode;
  readonly inputMode?: 'decimal' | 'numeric' | 'text' | 'tel' | 'email' | 'url';
  readonly maxWidth?: string;
}

/**
 * A text box for values that people write in many ways: it shows the tidy form, edits the plain one, understands what is typed
 * or pasted, and waits for the end of an IME composition.
 */
export function ParsedInput({ input, shown, edited, take, inputMode = 'text', maxWidth = '100%', ...affix }: ParsedInputProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const isComposing = useRef(false);
  return (
    <Input
      {...wiring(input)}
      {...affix}
      value={draft ?? shown}
      inputMode={inputMode}
      placeholder={input.placeholder}
      autoComplete="off"
      style={{ width: '100%', maxWidth, fontVariantNumeric: 'tabular-nums' }}
      onFocus={() => setDraft(edited)}
      onChange={({ target }) => {
        setDraft(target.value);
        if (!isComposing.current) input.onChange(take(target.value));
      }}
      onCompositionStart={() => {
        isComposing.current = true;
      }}
      onCompositionEnd={({ currentTarget }) => {
        isComposing.current = false;
        input.onChange(take(currentTarget.value));
      }}
      onBlur={() => {
        setDraft(null);
        input.onBlur?.();
      }}
    />
  );
}
