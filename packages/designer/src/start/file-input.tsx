import { InboxOutlined } from '@ant-design/icons';
import { type DragEvent, useId } from 'react';
import styles from './start.module.css';

interface Props {
  readonly accept: string;
  readonly hint: string;
  /** The file that was chosen. */
  readonly name: string | undefined;
  readonly choose: (file: File) => void;
}

/** A place to drop a file on, or to choose one. */
export function FileInput({ accept, hint, name, choose }: Props) {
  const id = useId();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) choose(file);
  };
  return (
    <label htmlFor={id} className={styles['drop']} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <InboxOutlined />
      <span>{name ?? hint}</span>
      <input
        id={id}
        type="file"
        accept={accept}
        className={styles['file']}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) choose(file);
          // The same file, mended, is chosen again.
          target.value = '';
        }}
      />
    </label>
  );
}
