import { Input } from 'antd';
import { useDesign } from '../../here/design-context.ts';
import { useDesignWords } from '../../words/words.ts';
import styles from '../editors.module.css';
import { isWithin } from '../is-within.ts';
import { Labelled } from '../labelled.tsx';

interface FormulaLineProps {
  /** The address of the formula, by which its problems are known. */
  readonly at: string;
  readonly text: string;
  readonly hint: string;
  readonly value: unknown;
  readonly onChange: (value: string) => void;
}

/** A condition in words of formulas, and below it what is wrong with it. */
export function FormulaLine({ at, text, hint, value, onChange }: FormulaLineProps) {
  const { problems } = useDesign();
  const { locale } = useDesignWords();
  const problem = problems.find(({ path }) => isWithin(path, at));
  const isText = value === undefined || typeof value === 'string';
  return (
    <Labelled text={text}>
      {(id) => (
        <>
          <Input.TextArea
            id={id}
            autoSize
            spellCheck={false}
            className={styles['formula'] ?? ''}
            value={isText ? (value ?? '') : JSON.stringify(value)}
            // What publish stores is read here and written as JSON.
            readOnly={!isText}
            placeholder={hint}
            status={problem ? 'error' : ''}
            aria-describedby={problem && `${id}-problem`}
            onChange={({ target }) => onChange(target.value)}
          />
          {problem && (
            <p id={`${id}-problem`} className={styles['wrong']}>
              {problem.message[locale]}
            </p>
          )}
        </>
      )}
    </Labelled>
  );
}
