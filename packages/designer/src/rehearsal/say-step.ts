import { limitText } from '../editors/process/limit.ts';
import type { DesignSay, DesignWord } from '../words/words.ts';
import { sayingOf } from './say-expectation.ts';
import { plainText } from './say-rows.ts';

/** A step of a scenario, as it stands in its file. */
export type Step = { readonly [property: string]: unknown };

/** By what names a step is said. */
export interface StepVoice {
  readonly say: DesignSay;
  readonly locale: 'zh-CN' | 'en';
  readonly person: (key: string) => string;
  readonly table: (key: string) => string;
  /** What the record of a name is called. */
  readonly record: (ref: string) => string;
  /** A stage of the process of a record. */
  readonly stage: (ref: string, key: string) => string;
  /** A timeout, or the deadline of a stage. */
  readonly rule: (key: string) => string;
  /** What a mark or another field is called. */
  readonly field: (ref: string, key: string) => string;
  readonly time: (instant: string) => string;
  /** Values of the record of a name, or of a new one of a table. */
  readonly values: (of: { readonly ref: string } | { readonly table: string }, values: Step) => string;
}

/** What steps do to a record that is there, and how each is said; whatever is not here is said by its own name. */
const ON_RECORDS = ['update', 'delete', 'restore', 'claim', 'comment', 'submit', 'done', 'reopen', 'reassign'] as const;

/** A step as people say it: who did what to which record, or how long nothing was done. */
export function sayStep(step: Step, voice: StepVoice): string {
  const { say } = voice;
  const who = typeof step['as'] === 'string' ? voice.person(step['as']) : say('try.theApp');
  const act = sayAct(step, who, voice);
  const expected = step['expect'] === undefined ? '' : sayExpected(step['expect'] as Step, voice);
  return [act, expected].filter(Boolean).join(say('try.then'));
}

function sayAct(step: Step, who: string, voice: StepVoice): string {
  const { say, locale } = voice;
  if (typeof step['advance'] === 'string')
    return say('try.step.advance', { span: limitText({ after: step['advance'] }, locale) });
  if (typeof step['advanceTo'] === 'string') return say('try.step.advanceTo', { when: voice.time(step['advanceTo']) });
  if (typeof step['create'] === 'string') {
    const name = typeof step['ref'] === 'string' ? voice.record(step['ref']) : '';
    return say(name === '' ? 'try.step.createNameless' : 'try.step.create', { who, table: voice.table(step['create']), name });
  }
  if (typeof step['move'] === 'string') {
    const [ref, to] = [step['move'], String(step['to'])];
    return say('try.step.move', { who, name: voice.record(ref), stage: voice.stage(ref, to) });
  }
  const act = ON_RECORDS.find((one) => one in step);
  if (act) {
    const word: DesignWord = `try.step.${act}`;
    return say(word, { who, name: voice.record(String(step[act])), task: String(step['task'] ?? '') });
  }
  const other = Object.keys(step).find((key) => !['as', 'reason', 'ref', 'expect', 'values'].includes(key));
  return other === undefined ? '' : say('try.step.other', { who, what: other });
}

/** What a scenario expects of a step, as people say it. */
const sayExpected = (expected: Step, voice: StepVoice): string =>
  sayingOf(expected)?.expected(expected, voice) ?? voice.say('try.expect.other', { what: plainText(expected, voice) });
