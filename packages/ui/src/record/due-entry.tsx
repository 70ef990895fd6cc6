import { useState } from 'react';
import { useApp } from '../app/app-context.ts';
import { useFormulaWords } from '../rules/use-formula-words.ts';
import { useWords, wordsOf } from '../words/words.ts';
import { type Clockwork, calendarLabel, clockworkOf } from './deadlines.ts';
import type { TellingProps } from './tellings.tsx';
import styles from './timeline.module.css';

/** A deadline that passed; on demand why: since when, how long, on which clock, and under which condition. */
export function DueEntry({ entry, table }: TellingProps) {
  const { app } = useApp();
  const { say, locale } = useWords();
  const [isOpen, setOpen] = useState(false);
  const rule = clockworkOf(app, entry.timeout ?? '');
  return (
    <>
      <p>{say('timeline.due', { rule: wordsOf(rule?.label, locale, entry.timeout) })}</p>
      {rule && (
        <details className={styles['why']} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{say('timeline.why')}</summary>
          {isOpen && <Why rule={rule} entry={entry} table={table} />}
        </details>
      )}
    </>
  );
}

function Why({ rule, entry, table }: TellingProps & { rule: Clockwork }) {
  const { context, tables } = useApp();
  const { say, locale } = useWords();
  const { sentence } = useFormulaWords(true);
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: context.timeZone });
  const step = rule.steps.find(({ key }) => key === entry.step);
  const calendar = wordsOf(calendarLabel(tables, rule.calendar), locale);
  const inWords = (source: unknown) => sentence(table.key, source);
  return (
    <ul>
      {entry.since && (
        <li>{say('timeline.dueSince', { since: when.format(new Date(entry.since)), after: limitOf(step?.after, inWords) })}</li>
      )}
      <li>{calendar ? say('deadline.by', { calendar }) : say('deadline.byRule')}</li>
      {rule.while !== undefined && <li>{say('timeline.dueWhile', { condition: inWords(rule.while) })}</li>}
    </ul>
  );
}

/** A percentage is of the rule's own limit, and no formula. */
const limitOf = (after: unknown, inWords: (source: unknown) => string): string =>
  typeof after === 'string' && after.endsWith('%') ? after : inWords(after);
