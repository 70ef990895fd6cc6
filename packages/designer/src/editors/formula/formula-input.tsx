import type { Operation } from '@stepwell/definition';
import type { Expected, FormulaProblem } from '@stepwell/expression';
import { useId } from 'react';
import { useDesign } from '../../here/design-context.ts';
import { DraftApp } from '../../here/draft-app.tsx';
import { pointerOf } from '../../here/pointer-of.ts';
import { isWithin } from '../is-within.ts';
import styles from './formula.module.css';
import { FormulaCard } from './formula-card.tsx';

export interface FormulaInputProps {
  /** The address of the formula, by which its place and its problems are known. */
  readonly at: string;
  readonly label: string;
  /** Whether the label stands above it; else it is only spoken. */
  readonly hasLabel?: boolean;
  readonly hint?: string;
  readonly value: unknown;
  /** What is kept: text with keys, or JSON where it was JSON; undefined: none. */
  readonly onChange: (value: string | undefined) => void;
  /** Puts a formula there, where what holds it is not there yet. */
  readonly probe?: readonly Operation[];
  /** Where the files do not say it: whose fields bare names are, and what it must give. */
  readonly table?: string;
  readonly expected?: Expected;
}

/** A formula or condition, wherever the designer takes one: one line that becomes a place to work when it is entered. */
export function FormulaInput({ at, label, hasLabel = true, ...props }: FormulaInputProps) {
  const id = useId();
  const found = useFound(at);
  const card = <FormulaCard {...props} id={id} at={at} label={label} found={found} />;
  return (
    <DraftApp>
      {hasLabel ? (
        <div className={styles['labelled']}>
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the text itself is reached by Tab */}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: a label of something that is no form control leads to it */}
          <span onClick={() => document.getElementById(id)?.focus()}>{label}</span>
          {card}
        </div>
      ) : (
        card
      )}
    </DraftApp>
  );
}

/** What the check of the whole draft found there. */
function useFound(at: string): readonly FormulaProblem[] {
  const { problems, files } = useDesign();
  const place = pointerOf(files, at);
  return (
    problems
      .filter(({ path }) => isWithin(path, place))
      // It speaks of what is kept, and here stands what is shown of that: its place is the whole.
      .map(({ severity, code, message, hint }) => ({
        code,
        message,
        from: 0,
        to: 0,
        path: '',
        ...(hint && { hint }),
        ...(severity === 'warning' && { severity }),
      }))
  );
}
