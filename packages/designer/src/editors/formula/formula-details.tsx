import { CheckCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import {
  operators as allOperators,
  type Checked,
  checkFormula,
  type Expected,
  expectedWords,
  type Formula,
} from '@stepwell/expression';
import { useTexts } from '@stepwell/ui/design';
import { useMemo } from 'react';
import { useDesignWords } from '../../words/words.ts';
import { dependences } from './dependences.ts';
import styles from './formula.module.css';
import { FunctionHelp } from './function-help.tsx';
import { SampleLine } from './sample-line.tsx';
import { useAppNames } from './use-app-names.ts';
import type { Standing } from './use-stand.ts';

interface FormulaDetailsProps {
  readonly text: string;
  readonly caret: number;
  readonly checked: Checked;
  readonly standing: Standing;
}

/** What a formula means while it is written: in words, its type, its value, what it looks at, and the function at the caret. */
export function FormulaDetails({ text, caret, checked, standing }: FormulaDetailsProps) {
  const { say } = useDesignWords();
  const { stand } = standing;
  // What gives the wrong thing gives something all the same.
  const loose = useMemo(() => {
    const { expected: _, ...anywhere } = stand;
    return checked.formula || text.trim() === '' ? undefined : checkFormula(text, anywhere).formula;
  }, [checked, text, stand]);
  const formula = checked.formula ?? loose;
  return (
    <div className={styles['details']}>
      {formula && <Said formula={formula} standing={standing} />}
      <div className={styles['row']}>
        <span className={styles['key']}>{say('formula.gives')}</span>
        <TypeLine given={formula} fits={checked.formula !== undefined} expected={stand.expected} />
      </div>
      <SampleLine formula={formula} standing={standing} />
      {formula && <Looks formula={formula} standing={standing} />}
      <FunctionHelp text={text} caret={caret} operators={stand.operators ?? allOperators} />
      <p className={styles['keys']}>{say('formula.keys')}</p>
    </div>
  );
}

interface UnderstoodProps {
  readonly formula: Formula;
  readonly standing: Standing;
}

/** The formula as people say it. */
function Said({ formula, standing: { draft, stand } }: UnderstoodProps) {
  const { say } = useDesignWords();
  const text = useTexts();
  const called = useAppNames();
  const names = Object.keys(stand.scope.scopes ?? {});
  const named = Object.fromEntries(names.map((name) => [name, called.thing?.('scope', name)]));
  const said = draft.rules.said(formula, text, { scope: stand.scope, named });
  if (said === '…') return null;
  return (
    <div className={styles['row']}>
      <span className={styles['key']}>{say('formula.said')}</span>
      <p className={styles['said']}>{said}</p>
    </div>
  );
}

/** The type it gives, and whether that is what the place asks for. */
function TypeLine({
  given,
  fits,
  expected,
}: {
  readonly given: Formula | undefined;
  readonly fits: boolean;
  readonly expected: Expected | undefined;
}) {
  const { say, locale } = useDesignWords();
  const wanted = expected === undefined || expected === 'any' ? undefined : wordOf(expected, locale);
  if (!given)
    return (
      <span className={styles['pale']}>
        {wanted === undefined ? say('formula.notYet') : say('formula.wanted', { type: wanted })}
      </span>
    );
  return (
    <span className={styles['type']} data-fits={fits}>
      {fits ? <CheckCircleFilled /> : <ExclamationCircleFilled />}
      <strong>{wordOf(given.type, locale)}</strong>
      {wanted !== undefined && <span>{fits ? say('formula.fits') : say('formula.wanted', { type: wanted })}</span>}
    </span>
  );
}

/** A type as one word: “number”. */
const wordOf = (expected: Expected, locale: 'zh-CN' | 'en'): string => expectedWords(expected)[locale].replace(/^an? /, '');

/** The fields and parameters it looks at. */
function Looks({ formula, standing }: UnderstoodProps) {
  const { say, locale } = useDesignWords();
  const called = useAppNames();
  const { schema, scope } = standing.stand;
  const names = dependences(formula, { schema, scope, locale, called });
  return (
    <div className={styles['row']}>
      <span className={styles['key']}>{say('formula.looksAt')}</span>
      {names.length === 0 ? (
        <span className={styles['pale']}>{say('formula.nothing')}</span>
      ) : (
        <ul className={styles['looks']}>
          {names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
