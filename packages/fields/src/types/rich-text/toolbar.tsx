import { BoldOutlined, ItalicOutlined, LinkOutlined, OrderedListOutlined, UnorderedListOutlined } from '@ant-design/icons';
import { Button, Segmented, theme } from 'antd';
import type { ReactNode } from 'react';
import type { InputProps } from '../../field-input.ts';
import { useCoarsePointer } from '../../inputs/use-coarse-pointer.tsx';
import { say } from '../../inputs/wiring.tsx';
import { type Edit, mark, prefix } from './edit.ts';

/** What a button does to the text and its selection. */
export type Change = (edit: Edit) => Edit;

interface Tool {
  readonly zh: string;
  readonly en: string;
  readonly icon: ReactNode;
  readonly change: Change;
}

const TOOLS: readonly Tool[] = [
  { zh: '标题', en: 'Heading', icon: <b>H</b>, change: (edit) => prefix(edit, '## ') },
  { zh: '加粗', en: 'Bold', icon: <BoldOutlined aria-hidden />, change: (edit) => mark(edit, '**') },
  { zh: '斜体', en: 'Italic', icon: <ItalicOutlined aria-hidden />, change: (edit) => mark(edit, '*') },
  { zh: '列表', en: 'List', icon: <UnorderedListOutlined aria-hidden />, change: (edit) => prefix(edit, '- ') },
  { zh: '编号列表', en: 'Numbered list', icon: <OrderedListOutlined aria-hidden />, change: (edit) => prefix(edit, '1. ') },
  { zh: '链接', en: 'Link', icon: <LinkOutlined aria-hidden />, change: (edit) => mark(edit, '[', '](https://)') },
];

interface ToolbarProps {
  readonly input: InputProps;
  readonly isPreview: boolean;
  readonly onPreview: (isPreview: boolean) => void;
  readonly onChange: (change: Change) => void;
}

/** The buttons above a rich text, and the way to see it as others will. */
export function Toolbar({ input, isPreview, onPreview, onChange }: ToolbarProps) {
  const { token } = theme.useToken();
  const size = useCoarsePointer() ? 'middle' : 'small';
  return (
    <div
      style={{ display: 'flex', flexWrap: 'wrap', gap: 2, padding: 4, borderBottom: `1px solid ${token.colorBorderSecondary}` }}
    >
      {TOOLS.map(({ zh, en, icon, change }) => (
        <Button
          key={en}
          type="text"
          size={size}
          icon={icon}
          title={say(input, zh, en)}
          aria-label={say(input, zh, en)}
          disabled={input.disabled === true || isPreview}
          onClick={() => onChange(change)}
        />
      ))}
      <Segmented
        aria-label={say(input, '显示方式', 'Display')}
        size={size}
        style={{ marginInlineStart: 'auto' }}
        value={isPreview}
        options={[
          { value: false, label: say(input, '编辑', 'Write') },
          { value: true, label: say(input, '预览', 'Preview') },
        ]}
        onChange={onPreview}
      />
    </div>
  );
}
