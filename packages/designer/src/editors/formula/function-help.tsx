import { functionAt, functionHelp, type Operator } from '@stepwell/expression';
import { useDesignWords } from '../../words/words.ts';
import styles from './formula.module.css';

interface FunctionHelpProps {
  readonly text: string;
  readonly caret: number;
  readonly operators: readonly Operator[];
}

/** What the function at the caret does, in plain words and by an example; the argument one is at stands out. */
export function FunctionHelp({ text, caret, operators }: FunctionHelpProps) {
  const { say, locale } = useDesignWords();
  const around = functionAt(text, Math.min(caret, text.length), operators);
  const takesMost = around?.operators.toSorted((a, b) => b.parameters.length - a.parameters.length)[0];
  if (!around || !takesMost) return null;
  const { name, parameters, summary, examples } = functionHelp(takesMost, operators, locale);
  const [example] = examples;
  return (
    <section className={styles['help']} aria-label={say('formula.help')}>
      <code>
        {name}(
        {parameters.map((parameter, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parameters are known by their place
          <span key={index}>
            {index > 0 && ', '}
            <span data-here={index === Math.min(around.argument, parameters.length - 1)}>{parameter}</span>
          </span>
        ))}
        )
      </code>
      <p>{summary}</p>
      {example && (
        <p className={styles['example']}>
          {say('formula.example')} <code>{example[0]}</code> = {example[1]}
        </p>
      )}
    </section>
  );
}
