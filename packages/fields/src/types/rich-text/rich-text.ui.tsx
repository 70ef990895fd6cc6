import { lazy } from 'react';
import type { CellProps } from '../../field-input.ts';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { LineText } from '../../inputs/line-text.tsx';
import { shown } from '../../inputs/shown.tsx';
import { Markdown } from './markdown-view.tsx';
import { richText } from './rich-text.ts';

function RichTextCell(props: CellProps) {
  if (props.density === 'full') return <Markdown text={String(props.value)} />;
  return <LineText text={shown(richText, props).replace(/\s+/g, ' ')} density="line" />;
}

export const richTextInput = defineFieldInput({
  name: 'rich_text',
  Input: lazy(async () => ({ default: (await import('./rich-text-input.ui.tsx')).RichTextInput })),
  Cell: RichTextCell,
  width: 'full',
});
