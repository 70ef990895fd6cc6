import { type Checked, type FormulaProblem, type NamedLiteral, nameLiterals } from '@stepwell/expression';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useDesignWords } from '../../words/words.ts';
import styles from './formula.module.css';
import { FormulaDetails } from './formula-details.tsx';
import type { FormulaInputProps } from './formula-input.tsx';
import { isUnfinished, mended, placeIn, understoodAt } from './formula-problems.ts';
import { ProblemList } from './problem-list.tsx';
import { useAppNames } from './use-app-names.ts';
import { useFloating } from './use-floating.ts';
import { useSettled } from './use-settled.ts';
import { useStand } from './use-stand.ts';
import { useWritten } from './use-written.ts';

const FormulaCode = lazy(() => import('./formula-code.tsx'));

interface FormulaCardProps extends Omit<FormulaInputProps, 'hasLabel'> {
  readonly id: string;
  /** What the check of the whole draft found there. */
  readonly found: readonly FormulaProblem[];
}

const NONE: Checked = { problems: [] };
const NO_NAMES: readonly NamedLiteral[] = [];
/** How long nothing is written before it is told what is wrong. */
const PAUSE = 400;

/** The text, and below it while one is there all that helps to write it. */
export function FormulaCard({ id, label, hint, value, onChange, found, ...asked }: FormulaCardProps) {
  const { say, locale } = useDesignWords();
  const standing = useStand(asked);
  const called = useAppNames();
  const [{ caret, isOffered }, setCaret] = useState({ caret: 0, isOffered: false });
  const stand = standing?.stand;
  const { text, write, leave } = useWritten({ value, stand, locale, onChange: onChange as (value: unknown) => void });
  const floating = useFloating(leave);
  const checked = useMemo(() => (stand ? understoodAt(text, stand) : NONE), [text, stand]);
  const isSettled = useSettled(text, PAUSE) === text;
  const problems = checked.problems.length > 0 ? checked.problems : floating.isOpen ? [] : found;
  const told = (isSettled && !isOffered) || !floating.isOpen ? problems : [];
  const faults = floating.isOpen ? told.filter((problem) => !isUnfinished(text, problem)) : told;
  const wrong = useWrong(text, faults);
  const language = useMemo(() => stand && { ...stand, locale, called }, [stand, locale, called]);
  const names = useMemo(() => (language ? nameLiterals(text, language) : NO_NAMES), [text, language]);
  const mend = (problem: FormulaProblem) => {
    write(mended(text, problem));
    document.getElementById(id)?.focus();
  };
  return (
    <div className={styles['place']} ref={floating.place}>
      <div {...floating.card} className={styles['card']} data-open={floating.isOpen} data-wrong={faults.some(isError)}>
        <div className={styles['code']}>
          <Suspense fallback={<div className={styles['waiting']}>{text || hint}</div>}>
            <FormulaCode
              id={id}
              label={label}
              text={text}
              hint={hint ?? say('condition.hint')}
              offer={say('formula.offer')}
              offers={say('formula.offers')}
              language={language}
              wrong={wrong}
              names={names}
              describedBy={told.length > 0 ? `${id}-problems` : undefined}
              onChange={write}
              onCaret={(at, isOpen) => setCaret({ caret: at, isOffered: isOpen })}
              onTake={leave}
            />
          </Suspense>
        </div>
        {floating.isOpen && told.length > 0 && (
          <ProblemList isWriting id={`${id}-problems`} text={text} problems={told} mend={mend} />
        )}
        {floating.isOpen && standing && <FormulaDetails text={text} caret={caret} checked={checked} standing={standing} />}
      </div>
      {!floating.isOpen && told.length > 0 && (
        <ProblemList id={`${id}-problems`} text={text} problems={told.slice(0, 1)} mend={mend} />
      )}
    </div>
  );
}

const isError = ({ severity }: FormulaProblem): boolean => severity !== 'warning';

function useWrong(text: string, problems: readonly FormulaProblem[]) {
  const places = JSON.stringify(problems.map((problem) => placeIn(text, problem)));
  return useMemo(() => JSON.parse(places) as { readonly from: number; readonly to: number }[], [places]);
}
