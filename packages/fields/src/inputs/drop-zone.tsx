import { UploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import type { InputProps } from '../field-input.ts';
import { buttonWiring } from './wiring.tsx';

interface DropZoneProps {
  readonly input: InputProps;
  readonly accept?: string;
  readonly multiple: boolean;
  readonly onFiles: (files: Iterable<File>) => void;
  readonly icon?: ReactNode;
  /** What stands on the button. */
  readonly text: string;
}

/** A button that asks for files and takes those that are dropped on it. */
export function DropZone({ input, accept, multiple, onFiles, icon = <UploadOutlined aria-hidden />, text }: DropZoneProps) {
  const picker = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const over = (is: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(is && !input.disabled);
  };
  return (
    <>
      <Button
        {...buttonWiring(input, text)}
        type="dashed"
        icon={icon}
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
        {text}
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
