import { CheckSquareOutlined, EditOutlined, FileOutlined, WarningOutlined } from '@ant-design/icons';
import type { WireMissing } from '@stepwell/engine';
import type { ComponentType } from 'react';
import { CheckpointButton } from './checkpoint-button.tsx';
import styles from './move.module.css';
import type { StoppedMove } from './use-move.tsx';

const marks: { readonly [kind: string]: ComponentType } = {
  field: EditOutlined,
  file: FileOutlined,
  checkpoint: CheckSquareOutlined,
};

interface MissingListProps {
  readonly stopped: StoppedMove;
  readonly missing: readonly WireMissing[];
  /** The server's own sentence. */
  readonly sentence: string;
}

/** What stands between a record and its next stage, one line each, with what can be done at once. */
export function MissingList({ stopped, missing, sentence }: MissingListProps) {
  return (
    <section className={styles['missing']}>
      <p>{sentence}</p>
      <ul>
        {missing.map((item) => {
          const Mark = marks[item.kind] ?? WarningOutlined;
          return (
            <li key={`${item.kind} ${item.key}`}>
              <Mark />
              <span>{item.message}</span>
              {item.kind === 'checkpoint' && <CheckpointButton stopped={stopped} checkpoint={item.key} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
