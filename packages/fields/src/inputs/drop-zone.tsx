import { UploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import type { InputProps } from '../field-input.ts';
import { wiring } from './wiring.tsx';

interface DropZoneProps {
  readonly input: InputProps;
  readonly accept?: string;
  readonly multiple: boolean;
  readonly onFiles: (files: Iterable<File>) => void;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A button that asks for files and takes those that are dropped on it. */
export function DropZone({ input, accept, multiple, onFiles, icon = <UploadOutlined />, children }: DropZoneProps) {
  const picker = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const { status, ...joined } = wiring(input);
  const over = (is: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(is && !input.disabled);
  };
  return (
    <>
      <Button
        {...joined}
        type="dashed"
        icon={icon}
        danger={status === 'error'}
        ghost={isOver}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => picker.current?.click()}
        onDragOver={over(true)}
        onDragLeave={over(false)}
        onDrop={(event) => {
          over(false)(event);
          if (!input.disabled) onFiles(event.dataTransfer.files);
        }}
      >
        {children}
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        {...(accept && { accept })}
        multiple={multiple}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </>
  );
}
