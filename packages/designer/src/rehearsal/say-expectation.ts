import { plainText, rowsText } from './say-rows.ts';
import type { Step, StepVoice } from './say-step.ts';

/** A form of expectation as people say it, and what was found in its place. */
interface Saying {
  /** Whether an expectation has this form. */
  readonly fits: (expected: Step) => boolean;
  readonly expected: (expected: Step, voice: StepVoice) => string;
  /** Undefined where only the runner can say it. */
  readonly instead: (found: unknown, expected: Step, voice: StepVoice) => string | undefined;
}

const refs = (keys: unknown, { field }: StepVoice, ref: string): string =>
  (Array.isArray(keys) ? keys : []).map((key) => field(ref, String(key))).join('、');

/** The record that an act of a step is about. */
export const refIn = (step: Step): string => String(step['move'] ?? step['update'] ?? step['submit'] ?? step['claim'] ?? '');

/** A refusal that came: what is missing for the act, where that is known. */
export function refusalText(found: Step, ref: string, voice: StepVoice): string {
  const missing = refs(found['missing'], voice, ref);
  return missing === '' ? voice.say('try.found.refused') : voice.say('try.found.refusedMissing', { missing });
}

const tableOf = ({ query }: Step): string => String((query as Step | undefined)?.['from'] ?? '').split('.')[0] ?? '';
const whereOf = (expected: Step, { say, table }: StepVoice): string =>
  expected['page'] === undefined
    ? say('try.where.query', { table: table(tableOf(expected)) })
    : say('try.where.page', { page: String(expected['page']), widget: String(expected['widget'] ?? '') });

const textsOf = (value: unknown, voice: StepVoice): string => plainText([value ?? []].flat(), voice);

const SAYINGS: readonly Saying[] = [
  {
    fits: ({ record }) => typeof record === 'string',
    expected: ({ record, values }, voice) =>
      voice.say('try.expect.record', {
        name: voice.record(String(record)),
        values: voice.values({ ref: String(record) }, (values ?? {}) as Step),
      }),
    instead: (found, { record }, { say, values }) =>
      found === null
        ? say('try.found.noRecord')
        : typeof found === 'object'
          ? values({ ref: String(record) }, found as Step)
          : undefined,
  },
  {
    fits: ({ sent }) => sent !== undefined,
    expected: ({ sent, times }, { say, person }) => {
      const { to } = sent as Step;
      const count = Number(times ?? 1);
      return to === undefined
        ? say('try.expect.sentInAll', { times: count })
        : say('try.expect.sent', { to: person(String(to)), times: count });
    },
    instead: (found, _, { say }) => (isThing(found) ? say('try.found.sent', { times: Number(found['times']) }) : undefined),
  },
  {
    fits: (expected) => typeof expected['in'] === 'string' && expected['in'].endsWith('.tasks'),
    expected: ({ values }, { say, person }) => {
      const { assignee, title } = (values ?? {}) as Step;
      return say('try.expect.task', { who: person(String(assignee ?? '')), title: String(title ?? '') });
    },
    instead: (found, _, { say }) => (isThing(found) && found['times'] === 0 ? say('try.found.none') : undefined),
  },
  {
    fits: ({ refused }) => refused !== undefined,
    expected: (_, { say }) => say('try.expect.refused'),
    instead: (found, _, voice) => {
      if (found === null) return voice.say('try.found.notRefused');
      return isThing(found) ? voice.say('try.found.otherwise', { how: refusalText(found, '', voice) }) : undefined;
    },
  },
  {
    fits: ({ query, page, equals }) => (query !== undefined || page !== undefined) && equals !== undefined,
    expected: (expected, voice) =>
      voice.say('try.expect.rows', {
        where: whereOf(expected, voice),
        rows: rowsText(expected['equals'], tableOf(expected), voice),
      }),
    instead: (found, expected, voice) => rowsText(found, tableOf(expected), voice),
  },
  {
    fits: ({ query, page, check }) => (query !== undefined || page !== undefined) && check !== undefined,
    expected: (expected, voice) =>
      voice.say('try.expect.check', { where: whereOf(expected, voice), check: String(expected['check']) }),
    instead: (found, expected, voice) =>
      Array.isArray(found) ? rowsText(found, tableOf(expected), voice) : plainText(found, voice),
  },
  {
    fits: ({ page, columns }) => page !== undefined && columns !== undefined,
    expected: (expected, voice) =>
      voice.say('try.expect.rows', { where: whereOf(expected, voice), rows: plainText(expected['columns'], voice) }),
    instead: (found, _, voice) => plainText(found, voice),
  },
  {
    fits: ({ warned }) => warned !== undefined,
    expected: ({ warned }, voice) => voice.say('try.expect.warned', { what: textsOf(warned, voice) }),
    instead: (found, _, voice) => plainText(found, voice),
  },
  {
    fits: ({ contains, lacks }) => contains !== undefined || lacks !== undefined,
    expected: ({ search, export: exported, contains, lacks }, voice) =>
      voice.say('try.expect.finds', {
        where: search === undefined ? voice.table(String(exported)) : String(search),
        contains: textsOf(contains, voice),
        lacks: textsOf(lacks, voice),
      }),
    instead: (found, _, voice) => plainText(found, voice),
  },
];

const isThing = (value: unknown): value is Step => typeof value === 'object' && value !== null;

/** How an expectation is said, by the form that it has; undefined of one that has none. */
export const sayingOf = (expected: Step): Saying | undefined => SAYINGS.find(({ fits }) => fits(expected));
