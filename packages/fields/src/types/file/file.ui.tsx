import { PaperClipOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { CellProps } from '../../field-input.ts';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { filesIn, nameOfFile, sizeOf } from '../../inputs/files.tsx';

const CUT = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

function FileCell({ value, context, services, density }: CellProps) {
  const files = filesIn(value);
  const isLine = density === 'line';
  return (
    <span style={isLine ? { ...CUT, display: 'block' } : { display: 'grid', gap: 2 }}>
      {files.map((file, index) => (
        <span key={file.id}>
          {isLine && index > 0 && ', '}
          <a
            href={services.fileUrl(file.id)}
            download={nameOfFile(file, context.locale)}
            title={sizeOf(file.size)}
            onClick={(event) => event.stopPropagation()}
          >
            <PaperClipOutlined aria-hidden style={{ marginInlineEnd: 4 }} />
            {nameOfFile(file, context.locale)}
          </a>
        </span>
      ))}
    </span>
  );
}

export const fileInput = defineFieldInput({
  name: 'file',
  Input: lazy(async () => ({ default: (await import('./file-input.ui.tsx')).FileInput })),
  Cell: FileCell,
  width: 'full',
});
