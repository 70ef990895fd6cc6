import {
  BellOutlined,
  CheckSquareOutlined,
  ClockCircleOutlined,
  EditOutlined,
  FlagOutlined,
  MessageOutlined,
  PlusCircleOutlined,
  StopOutlined,
  SwapRightOutlined,
} from '@ant-design/icons';
import type { WireHappening, WireRehearsalStep } from '@stepwell/ui/design';
import { type ComponentType, useEffect, useMemo, useRef } from 'react';
import { useDesignWords } from '../words/words.ts';
import styles from './rehearsal.module.css';
import { useRun } from './run-state.ts';
import { sayHappening } from './say-happening.ts';
import { type Step, type StepVoice, sayStep } from './say-step.ts';
import { useStepVoice } from './use-step-voice.ts';
import { Why } from './why.tsx';

const MARKS: { readonly [kind in WireHappening['kind']]: ComponentType } = {
  created: PlusCircleOutlined,
  changed: EditOutlined,
  moved: SwapRightOutlined,
  marked: FlagOutlined,
  fired: ClockCircleOutlined,
  held_back: StopOutlined,
  notice: BellOutlined,
  task: CheckSquareOutlined,
  told: MessageOutlined,
};

/** Every step of the run: what was done, what came of it, each at its instant, and why. The last one is also said aloud. */
export function RunSteps() {
  const { run, rehearsal } = useRun();
  const { say } = useDesignWords();
  const voice = useRunVoice();
  const end = useRef<HTMLLIElement>(null);
  const count = run.steps.length;
  useEffect(() => {
    if (count > 0) end.current?.scrollIntoView({ block: 'nearest' });
  }, [count]);
  const played = run.steps.flatMap((went, at) => {
    const step = rehearsal.steps[at];
    return step ? [{ step, went, at }] : [];
  });
  const last = played.at(-1);
  return (
    <section className={styles['steps']} aria-label={say('try.steps')}>
      <h3>{say('try.steps')}</h3>
      <p className="visually-hidden" role="status">
        {last && aloud(last.step, last.went, voice)}
      </p>
      {played.length === 0 && <p className={styles['pale']}>{say('try.noSteps')}</p>}
      <ol>
        {played.map(({ step, went, at }) => (
          <li key={at} ref={at === played.length - 1 ? end : undefined}>
            <OneStep step={step} went={went} voice={voice} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A step and all that came of it, in one breath. */
const aloud = (step: Step, { refused, happened }: WireRehearsalStep, voice: StepVoice): string =>
  [
    sayStep(step, voice),
    ...(refused ? [refused.message[voice.locale]] : []),
    ...happened.map((one) => sayHappening(one, voice)),
  ].join(voice.say('try.pause'));

function useRunVoice(): StepVoice {
  const { run } = useRun();
  const called = useMemo(() => {
    const people = new Map(run.people.map(({ id, name }) => [id, name]));
    const records = Object.entries(run.names).flatMap(([table, names]) =>
      names.map(({ id, title }) => [id, { table, title: people.get(title) ?? title }] as const),
    );
    return { people, records: new Map(records) };
  }, [run]);
  return useStepVoice(called);
}

interface StepProps {
  readonly step: Step;
  readonly went: WireRehearsalStep;
  readonly voice: StepVoice;
}

function OneStep({ step, went: { at, until, refused, happened }, voice }: StepProps) {
  const { say, locale } = voice;
  const table = typeof step['create'] === 'string' ? step['create'] : undefined;
  const ref = [step['update'], step['move']].find((one) => typeof one === 'string') as string | undefined;
  const given = step['values'] as Step | undefined;
  const input =
    given && Object.keys(given).length > 0 && (table !== undefined ? { table } : ref !== undefined ? { ref } : undefined);
  return (
    <>
      <p className={styles['did']} data-refused={refused !== undefined}>
        <time dateTime={until}>{voice.time(until === at ? at : until)}</time>
        <strong>{sayStep(step, voice)}</strong>
      </p>
      {input && (
        <p className={styles['input']}>
          {say('try.input')} {voice.values(input, given)}
        </p>
      )}
      {refused && (
        <p className={styles['refused']} role="note">
          <StopOutlined /> {refused.message[locale]}
          {[...refused.missing, ...refused.problems].map(({ message }) => (
            <span key={message.en}>{message[locale]}</span>
          ))}
        </p>
      )}
      {happened.length === 0 && !refused && <p className={styles['pale']}>{say('try.nothing')}</p>}
      <ul>
        {happened.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what happened has no name and never moves
          <Happened key={index} one={one} voice={voice} isLater={one.at !== until} isWithin={isFromAbove(happened, index)} />
        ))}
      </ul>
    </>
  );
}

const isLate = ({ kind, values = {} }: WireHappening): boolean => kind === 'marked' && Object.values(values).includes(true);

/** What a rule does stands below the rule, which says why. */
const isFromAbove = (happened: readonly WireHappening[], at: number): boolean =>
  happened[at]?.kind !== 'fired' &&
  happened.slice(0, at).some(({ kind, why }) => kind === 'fired' && JSON.stringify(why) === JSON.stringify(happened[at]?.why));

interface HappenedProps {
  readonly one: WireHappening;
  readonly voice: StepVoice;
  readonly isLater: boolean;
  readonly isWithin: boolean;
}

function Happened({ one, voice, isLater, isWithin }: HappenedProps) {
  const Mark = MARKS[one.kind];
  return (
    <li className={styles['happened']} data-kind={one.kind} data-late={isLate(one)} data-within={isWithin}>
      <Mark />
      <span>
        {sayHappening(one, voice)}
        {isLater && !isWithin && <time dateTime={one.at}> · {voice.time(one.at)}</time>}
        {one.why && !isWithin && <Why table={one.table} why={one.why} />}
      </span>
    </li>
  );
}
