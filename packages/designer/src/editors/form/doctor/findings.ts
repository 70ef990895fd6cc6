import { ENOUGH, type FieldHealth, type FormHealth, figureOf, type Lens } from './doctor.ts';

/** What can be done about a field at one press. */
export type Remedy = 'below' | 'optional' | 'remove';

export interface Finding {
  readonly lens: Lens;
  readonly fields: readonly string[];
  /** How much of something these fields have; the sentence says of what. */
  readonly share: number;
  /** What helps, the best first. */
  readonly remedies: readonly Remedy[];
}

/** A field of the form as it stands in the draft. */
export interface Asked {
  readonly key: string;
  /** Whether it has to be filled in, always or under a condition. */
  readonly isDemanded: boolean;
  /** Whether it is shown only under a condition. */
  readonly isSometimes: boolean;
  /** Whether it stands out of the way already. */
  readonly isBelow: boolean;
  /** Whether records are called by it, or the platform needs it. */
  readonly isTitle: boolean;
}

const MOST = 3;
const MOSTLY_EMPTY = 0.5;
const OFTEN = 0.2;
const SLOW = 1.8;

interface Case {
  readonly asked: Asked;
  readonly field: FieldHealth;
}

type Look = (health: FormHealth, cases: readonly Case[]) => Finding | undefined;

const keysOf = (cases: readonly Case[]) => cases.map(({ asked }) => asked.key);
const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);

/** What is demanded can be asked for less; what records are called by stays where it is. */
const remediesFor = (cases: readonly Case[]): readonly Remedy[] => {
  if (cases.some(({ asked }) => asked.isTitle)) return [];
  const isDemanded = cases.every(({ asked }) => asked.isDemanded);
  return isDemanded ? ['optional', 'below'] : ['below', 'remove'];
};

const finding = (lens: Lens, cases: readonly Case[], share: number): Finding | undefined =>
  cases.length === 0 ? undefined : { lens, fields: keysOf(cases), share, remedies: remediesFor(cases) };

const worst = (cases: readonly Case[], health: FormHealth, lens: Lens): readonly Case[] =>
  [...cases].sort((a, b) => (figureOf(health, b.field, lens) ?? 0) - (figureOf(health, a.field, lens) ?? 0));

/** Fields that most records do without. What is shown only at times is blank for its own reason. */
const emptied: Look = (health, cases) => {
  if (health.records < ENOUGH) return undefined;
  const mostly = cases.filter(
    ({ asked, field }) => !asked.isSometimes && !asked.isBelow && field.empty / health.records >= MOSTLY_EMPTY,
  );
  return finding('empty', mostly, mean(mostly.map(({ field }) => field.empty / health.records)));
};

/** Fields that take far longer than their neighbours. */
const slow: Look = (health, cases) => {
  if (health.sent + health.givenUp < ENOUGH) return undefined;
  const timed = cases.filter(({ field }) => field.medianMs !== null);
  const all = timed.reduce((sum, { field }) => sum + (field.medianMs ?? 0), 0);
  const usual = all / Math.max(1, timed.length);
  const long = worst(
    timed.filter(({ field }) => (field.medianMs ?? 0) > usual * SLOW),
    health,
    'time',
  ).slice(0, MOST);
  const found = finding('time', long, long.reduce((sum, { field }) => sum + (field.medianMs ?? 0), 0) / Math.max(1, all));
  // What most people fill in takes its time: it is worth knowing, and not worth hiding.
  const isNeeded = long.some(({ field }) => field.empty < health.records * OFTEN);
  return found && isNeeded ? { ...found, remedies: [] } : found;
};

/** The field at which most of those stop who give up. */
const stopping: Look = (health, cases) => {
  const [first] = worst(cases, health, 'stop');
  if (!first || health.givenUp < ENOUGH || first.field.stopped / health.givenUp < OFTEN) return undefined;
  return finding('stop', [first], first.field.stopped / health.givenUp);
};

/** Fields that are filled with what says nothing. */
const junked: Look = (health, cases) => {
  if (health.records < ENOUGH) return undefined;
  const often = worst(cases, health, 'junk').filter(({ field }) => field.junk / health.records >= OFTEN);
  return finding('junk', often.slice(0, MOST), mean(often.slice(0, MOST).map(({ field }) => field.junk / health.records)));
};

/** The field that most often keeps the form from being sent. */
const refusing: Look = (health, cases) => {
  const begun = health.sent + health.givenUp;
  const [first] = worst(cases, health, 'refused');
  if (!first || begun < ENOUGH || first.field.refused / begun < OFTEN) return undefined;
  return finding('refused', [first], first.field.refused / begun);
};

const LOOKS: readonly Look[] = [emptied, stopping, junked, refusing, slow];

/** What is most worth changing about a form, at most three things. */
export function findingsOf(health: FormHealth, asked: readonly Asked[]): readonly Finding[] {
  const cases = asked.flatMap((one): Case[] => {
    const field = health.fields.find(({ key }) => key === one.key);
    return field ? [{ asked: one, field }] : [];
  });
  const found = LOOKS.flatMap((look) => look(health, cases) ?? []);
  return found.sort((a, b) => weightOf(b) - weightOf(a)).slice(0, MOST);
}

/** Many fields that nobody fills are worth more than one. */
const weightOf = ({ lens, share, fields }: Finding): number => (lens === 'empty' ? share * Math.sqrt(fields.length) : share);

export interface Plan {
  readonly below: readonly string[];
  readonly optional: readonly string[];
}

/** All that the findings advise, at once: each field by the first remedy that was found for it. */
export function planOf(findings: readonly Finding[]): Plan {
  const advised = new Map<string, Remedy>();
  for (const { fields, remedies } of findings)
    for (const field of fields) if (remedies[0] && !advised.has(field)) advised.set(field, remedies[0]);
  const by = (remedy: Remedy) => [...advised].filter(([, one]) => one === remedy).map(([field]) => field);
  return { below: by('below'), optional: by('optional') };
}
