import { refIn, refusalText, sayingOf } from './say-expectation.ts';
import { type Step, type StepVoice, sayStep } from './say-step.ts';

interface Failure {
  readonly step: number;
  readonly found?: unknown;
}

/** What a scenario expected at a step and what was found, in labels; undefined where only the runner can say it. */
export function sayFailure(content: unknown, { step: place, found }: Failure, voice: StepVoice): string | undefined {
  const step = ((content as { readonly steps?: readonly Step[] } | null)?.steps ?? [])[place - 1];
  if (!step || found === undefined) return undefined;
  const expected = step['expect'] as Step | undefined;
  const { expect: _expected, ...act } = step;
  // A step that nobody expected to be refused.
  if (isRefusal(found) && expected?.['refused'] === undefined) {
    const values = { step: place, act: sayStep(act, voice), instead: refusalText(found, refIn(step), voice) };
    return voice.say('try.failedAct', values);
  }
  const saying = expected && sayingOf(expected);
  const instead = saying?.instead(found, expected as Step, voice);
  if (!saying || instead === undefined) return undefined;
  return voice.say('try.failed', { step: place, expected: saying.expected(expected as Step, voice), instead });
}

const isRefusal = (found: unknown): found is Step => typeof (found as Step | null)?.['code'] === 'string';
