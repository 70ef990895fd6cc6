import { useDesignWords } from '../../words/words.ts';
import styles from './role.module.css';
import type { Level } from './role-acts.ts';

interface LevelCellProps {
  /** What it is that may be done, for whoever does not see the row and the column. */
  readonly name: string;
  readonly level: Level;
  /** The right it is as, where it is not named. */
  readonly follows?: string;
  readonly hasOwn: boolean;
  readonly onChoose: (level: Level) => void;
}

/** One cell of the matrix. A select of the browser: there are hundreds, and it works by keyboard and by touch as people know it. */
export function LevelCell({ name, level, follows, hasOwn, onChoose }: LevelCellProps) {
  const { say } = useDesignWords();
  const levels: readonly Level[] = [
    ...(follows === undefined ? [] : (['follows'] as const)),
    'none',
    ...(hasOwn ? (['own'] as const) : []),
    'all',
    'condition',
  ];
  return (
    <select
      className={styles['cell']}
      data-level={level}
      aria-label={name}
      title={follows !== undefined && level === 'follows' ? say('level.followsWhat', { what: follows }) : name}
      value={level}
      onChange={({ target }) => onChoose(target.value as Level)}
    >
      {levels.map((one) => (
        <option key={one} value={one}>
          {say(`level.${one}`)}
        </option>
      ))}
    </select>
  );
}
