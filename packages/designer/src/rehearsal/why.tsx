import { clockworkOf, useApp, type WireHappening, wordsOf } from '@stepwell/ui/design';
import { sayRule, sayStep } from '../editors/timeout/say-rule.ts';
import { useRuleVoice } from '../editors/timeout/use-rule-voice.ts';
import { useDesignWords } from '../words/words.ts';
import styles from './rehearsal.module.css';

interface WhyProps {
  readonly table: string;
  readonly why: NonNullable<WireHappening['why']>;
}

/** Why something happened by itself: the rule in words, the step of it that fired, and when that was due. */
export function Why({ table, why }: WhyProps) {
  const { say } = useDesignWords();
  return (
    <details className={styles['why']}>
      <summary>{say('try.why')}</summary>
      <Because table={table} why={why} />
    </details>
  );
}

function Because({ table, why: { timeout, step, dueAt } }: WhyProps) {
  const { app, context } = useApp();
  const { say, locale } = useDesignWords();
  const voice = useRuleVoice(table);
  const clockwork = clockworkOf(app, timeout);
  if (!voice || !clockwork) return null;
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: context.timeZone });
  const label = wordsOf(clockwork.label, locale, timeout);
  const rule = app.timeouts.find(({ key }) => key === timeout);
  const due = rule ? undefined : dueOf(app.processes, timeout);
  const at = clockwork.steps.findIndex(({ key }) => key === step);
  const said = rule
    ? pick(sayRule(rule, voice), at)
    : due && [
        say('try.ofStage', { stage: label }),
        sayStep(
          at <= 0 ? { after: due.after, mark: 'overdue' } : (due.steps?.[at - 1] ?? { after: due.after }),
          due.calendar,
          voice,
        ),
      ];
  return (
    <ul>
      <li>{say('try.byRule', { rule: label })}</li>
      {said?.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
      {dueAt && <li>{say('try.dueAt', { when: when.format(new Date(dueAt)) })}</li>}
    </ul>
  );
}

/** While what and since when, and the one step that is asked about. */
const pick = ([begin, ...steps]: readonly string[], at: number): readonly string[] =>
  [begin, steps[at]].filter((one) => one !== undefined);

type Processes = ReturnType<typeof useApp>['app']['processes'];

const dueOf = (processes: Processes, timeout: string) => {
  const [process, stage] = timeout.split('.');
  return processes.find(({ key }) => key === process)?.stages.find(({ key }) => key === stage)?.due;
};
