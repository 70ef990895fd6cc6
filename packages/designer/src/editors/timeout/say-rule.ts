import type { ActionSpec, Rule, Timeout, TimeoutStep } from '@stepwell/definition';
import type { JsonSchema } from '@stepwell/fields';
import { type Locale, wordsOf } from '@stepwell/ui/design';
import type { DesignSay } from '../../words/words.ts';
import { limitText } from '../process/limit.ts';
import { type ActionEntry, actionOf } from '../steps/step-acts.ts';

/** In whose words a rule is said. */
export interface RuleVoice {
  readonly locale: Locale;
  readonly say: DesignSay;
  /** A formula of the rule's table in words. */
  readonly formula: (source: unknown) => string;
  readonly field: (key: string) => string;
  readonly calendar: (key: string) => string;
  readonly actions: readonly ActionSpec[];
  /** What a table is called. */
  readonly table: (key: string) => string;
}

/** A rule as people say it: first while what and since when, then every step. */
export function sayRule(rule: Pick<Timeout, 'while' | 'since' | 'calendar' | 'steps'>, voice: RuleVoice): readonly string[] {
  const { say, formula } = voice;
  const condition = formula(rule.while);
  const begin =
    rule.since === undefined ? say('say.while', { condition }) : say('say.whileSince', { condition, since: formula(rule.since) });
  return [begin, ...rule.steps.map((step) => sayStep(step, rule.calendar, voice))];
}

/** What a rule asks for and does, as people say it. */
export function sayHappening(
  rule: Pick<Rule, 'when' | 'do'>,
  voice: RuleVoice,
): { readonly condition: string; readonly does: string } {
  const { say, formula } = voice;
  const actions = (rule.do as readonly ActionEntry[]).map((entry) => sayAction(entry, voice));
  return {
    condition: rule.when === undefined ? '' : say('rule.saidWhen', { condition: formula(rule.when) }),
    does: actions.join(say('say.and')) || say('say.nothing'),
  };
}

/** A step as people say it. */
export function sayStep(step: TimeoutStep, calendar: unknown, voice: RuleVoice): string {
  const { say } = voice;
  const actions = ((step.do ?? []) as readonly ActionEntry[]).map((entry) => sayAction(entry, voice));
  const marks = step.mark === undefined ? [] : [say('say.mark', { field: voice.field(step.mark) })];
  const does = [...marks, ...actions].join(say('say.and')) || say('say.nothing');
  const often = step.every === undefined ? '' : say('say.every', { every: spanWords(step.every, undefined, voice) });
  const most = step.max === undefined ? '' : say('say.max', { count: step.max });
  return say('say.step', { after: spanWords(step.after, calendar, voice), does: `${does}${often}${most}` });
}

function spanWords(after: unknown, calendar: unknown, { locale, say, formula, calendar: nameOf }: RuleVoice): string {
  const share = /^(\d+)%$/.exec(String(after))?.[1];
  if (share !== undefined) return say('say.share', { share });
  const span = /^\d+[mhdw]$/.test(String(after)) ? limitText({ after, calendar }, locale) : formula(after);
  const isSaid = calendar === undefined || calendar === 'always' || span !== limitText({ after }, locale);
  return isSaid
    ? span
    : say('say.onCalendar', { span, calendar: typeof calendar === 'string' ? nameOf(calendar) : formula(calendar) });
}

/** An action, and the condition under which alone it is done. */
function sayAction(entry: ActionEntry, voice: RuleVoice): string {
  const does = sayDone(entry, voice);
  return entry['when'] === undefined ? does : voice.say('say.onlyWhen', { does, condition: voice.formula(entry['when']) });
}

function sayDone(entry: ActionEntry, voice: RuleVoice): string {
  const { name, options } = actionOf(entry);
  const spec = voice.actions.find((one) => one.name === name);
  if (!spec) return name;
  // Within a sentence, though it is a word of a menu too.
  const verb = voice.locale === 'en' ? spec.label.en.charAt(0).toLowerCase() + spec.label.en.slice(1) : spec.label[voice.locale];
  if (spec.options['x-keys'] === 'field') {
    const values = Object.entries(options).map(([key, value]) => `${voice.field(key)} = ${valueWords(value, voice)}`);
    return `${verb} ${values.join(voice.say('say.and'))}`;
  }
  const properties = (spec.options['properties'] ?? {}) as Record<string, JsonSchema>;
  const parts = Object.entries(properties).flatMap(([key, schema]) => partWords(schema, options[key], voice));
  return [verb, ...parts].join(' ');
}

function partWords(schema: JsonSchema, value: unknown, { formula, locale, say, field, table }: RuleVoice): readonly string[] {
  if (value === undefined) return [];
  if (schema['x-formula'] === 'users') return [formula(value)];
  if (schema['x-ref'] === 'table') return [say('say.text', { text: table(String(value)) })];
  return schema['x-label'] === true ? [say('say.text', { text: labelled(wordsOf(value, locale, ''), field) })] : [];
}

/** A text with what stands in for fields called by their names. */
const labelled = (text: string, field: RuleVoice['field']): string =>
  text.replace(/\{([a-z][a-z0-9_]*)\}/g, (_, key: string) => `{${field(key)}}`);

const valueWords = (value: unknown, { formula, say }: RuleVoice): string =>
  typeof value === 'string' ? formula(value) : typeof value === 'boolean' ? say(value ? 'value.yes' : 'value.no') : String(value);
