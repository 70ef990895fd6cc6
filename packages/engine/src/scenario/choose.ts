import type { ScenarioStep } from '@stepwell/definition';
import type { ScenarioAct } from './act.ts';
import { scenarioActs } from './acts/index.ts';
import type { ExpectationForm, Expected } from './expectation.ts';
import { expectationForms } from './expectations/index.ts';
import { Mistake } from './mistake.ts';

const OF_EVERY_STEP = ['as', 'reason', 'ref', 'expect'];
/** What any step may expect, beside a form. */
const OF_EVERY_EXPECTATION = ['refused', 'warned'];

/** What a step does, if it does anything. A step, or a property of it, that means nothing is a mistake. */
export function actOf(step: ScenarioStep): ScenarioAct | undefined {
  const act = scenarioActs.find(({ name }) => name in step);
  if (!act && step.expect === undefined) throw unknown(Object.keys(step), scenarioActs);
  const known = [...OF_EVERY_STEP, ...(act ? [act.name, ...act.keys] : [])];
  const strange = Object.keys(step).filter((key) => !known.includes(key));
  if (strange.length > 0) throw act ? unknownBeside(act, strange) : unknown(strange, scenarioActs);
  return act;
}

/** What a step expects, besides being refused or warned. */
export function formOf(expected: Expected): ExpectationForm | undefined {
  const form = expectationForms.find(({ name }) => name in expected);
  const known = [...OF_EVERY_EXPECTATION, ...(form ? [form.name, ...form.keys] : [])];
  const strange = Object.keys(expected).filter((key) => !known.includes(key));
  if (strange.length > 0)
    throw form
      ? unknownBeside(form, strange)
      : unknown(strange, [...expectationForms, ...OF_EVERY_EXPECTATION.map((name) => ({ name }))]);
  return form;
}

function unknown(written: readonly string[], all: readonly { readonly name: string }[]): Mistake {
  const [wrong, known] = [written.join(', '), all.map(({ name }) => name).join(', ')];
  return new Mistake({
    'zh-CN': `不认识：${wrong}。可以写的有：${known}。`,
    en: `Nothing is called like any of: ${wrong}. What can be written: ${known}.`,
  });
}

function unknownBeside(
  { name, keys }: { readonly name: string; readonly keys: readonly string[] },
  strange: readonly string[],
): Mistake {
  const [wrong, known] = [strange.join(', '), keys.join(', ')];
  return new Mistake({
    'zh-CN': `“${name}”旁边不能写 ${wrong}${known && `；可以写 ${known}`}。`,
    en: `Beside "${name}" there is no ${wrong}${known && `; there may be ${known}`}.`,
  });
}
