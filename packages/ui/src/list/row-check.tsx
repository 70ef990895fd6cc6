import { useEffect, useRef } from 'react';
import { useSelecting } from '../bulk/selecting.tsx';
import { useWords } from '../words/words.ts';
import styles from './cell.module.css';

interface RowCheckProps {
  readonly id: string;
  readonly isChosen: boolean;
  readonly press: (id: string, range?: boolean) => void;
}

/** Chooses one record; with Shift all from the one chosen before. */
export function RowCheck({ id, isChosen, press }: RowCheckProps) {
  const { say } = useWords();
  return (
    <td className={styles['check']}>
      <label>
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isChosen}
          aria-label={say('bulk.choose')}
          onChange={(event) => press(id, (event.nativeEvent as MouseEvent).shiftKey)}
        />
      </label>
    </td>
  );
}

/** Chooses every record on the page, or lets all go. */
export function HeadCheck() {
  const selecting = useSelecting();
  const { say } = useWords();
  const box = useRef<HTMLInputElement>(null);
  const { count = 0, loaded = 0, total = 0 } = selecting ?? {};
  const isAll = count > 0 && (count >= loaded || count >= total);
  useEffect(() => {
    if (box.current) box.current.indeterminate = count > 0 && !isAll;
  }, [count, isAll]);
  if (!selecting) return null;
  return (
    <th scope="col" className={styles['check']}>
      <label>
        <input ref={box} type="checkbox" checked={isAll} aria-label={say('bulk.choosePage')} onChange={selecting.pressAll} />
      </label>
    </th>
  );
}
