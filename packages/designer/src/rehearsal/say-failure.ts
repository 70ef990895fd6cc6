import { type Step, type StepVoice, sayStep } from './say-step.ts';

interface Failure {
  readonly step: number;
  readonly found?: unknown;
}

/** What a scenario expected at a step and what was found, in labels; undefined where only the runner can say it. */
export function sayFailure(content: unknown, { step: place, found }: Failure, voice: StepVoice): string | undefined {
  const step = ((content as { readonly steps?: readonly Step[] } | null)?.steps ?? [])[place - 1];
  const expected = step?.['expect'] as Step | undefined;
  const instead = expected && foundInstead(expected, found, voice);
  if (!step || instead === undefined) return undefined;
  return voice.say('try.failed', { step: place, expected: sayStep({ expect: expected }, voice), instead });
}

function foundInstead(expected: Step, found: unknown, { say, values }: StepVoice): string | undefined {
  if (typeof found !== 'object') return undefined;
  if (typeof expected['record'] === 'string')
    return found === null ? say('try.found.noRecord') : values({ ref: expected['record'] }, found as Step);
  if (expected['sent'] !== undefined && found !== null) return say('try.found.sent', { times: Number((found as Step)['times']) });
  if (typeof expected['in'] === 'string' && found !== null && (found as Step)['times'] === 0) return say('try.found.none');
  if (expected['refused'] !== undefined && found === null) return say('try.found.notRefused');
  return undefined;
}
