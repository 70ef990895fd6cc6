import { Input, theme } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea.js';
import { useRef, useState } from 'react';
import type { InputProps } from '../../field-input.ts';
import { wiring } from '../../inputs/wiring.tsx';
import { Markdown } from './markdown-view.tsx';
import { type Change, Toolbar } from './toolbar.tsx';

/** Text with a few marks; the buttons write them, and a second view shows what they mean. */
export function RichTextInput(props: InputProps) {
  const { token } = theme.useToken();
  const [isPreview, setPreview] = useState(false);
  const area = useRef<TextAreaRef>(null);
  const text = (props.value as string | null | undefined) ?? '';
  const write = (next: string) => props.onChange(next === '' ? null : next);
  const apply = (change: Change) => {
    const box = area.current?.resizableTextArea?.textArea;
    if (!box) return;
    const edit = change({ text, from: box.selectionStart, to: box.selectionEnd });
    write(edit.text);
    requestAnimationFrame(() => {
      box.focus();
      box.setSelectionRange(edit.from, edit.to);
    });
  };
  const { status: _status, ...joined } = wiring(props);
  const border = `1px solid ${props.invalid ? token.colorError : token.colorBorder}`;
  return (
    <div style={{ width: '100%', border, borderRadius: token.borderRadius }}>
      <Toolbar input={props} isPreview={isPreview} onPreview={setPreview} onChange={apply} />
      <div style={{ display: isPreview ? 'block' : 'none', padding: '6px 11px', minHeight: 120 }}>
        <Markdown text={text} />
      </div>
      <div style={{ display: isPreview ? 'none' : 'block' }}>
        <Input.TextArea
          {...joined}
          ref={area}
          variant="borderless"
          value={text}
          autoSize={{ minRows: 5, maxRows: 20 }}
          placeholder={props.placeholder}
          onChange={({ target }) => write(target.value)}
        />
      </div>
    </div>
  );
}
