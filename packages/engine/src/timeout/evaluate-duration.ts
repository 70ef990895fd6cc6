import {
  compileFormula,
  DAY,
  type Duration,
  durationMs,
  type Environment,
  type Expression,
  type Formula,
  madeOnce,
  type Value,
  zeroDuration,
} from '@stepwell/expression';

/** The duration a parameter's default is written as: its values are read in the same units. */
export type Units = (parameter: string) => Duration | undefined;

type Read = (environment: Environment, units: Units) => Duration | null;
type Call = Extract<Expression, { kind: 'call' }>;

const made = new WeakMap<Formula, Read>();

/**
 * The value of a duration formula with its days apart, which its value in milliseconds has lost: `2d` is two days, `48h` is
 * time; a parameter is read in the units of its default; sums add, numbers scale, of several the chosen one counts.
 * Anything else (a field, a difference of instants) is time. Null when it is blank.
 */
export function evaluateDuration(formula: Formula, environment: Environment, units: Units): Duration | null {
  return madeOnce(made, formula, () => build(formula, formula.expression))(environment, units);
}

function build(formula: Formula, expression: Expression): Read {
  if (expression.kind === 'call') return buildCall(formula, expression);
  if (expression.kind === 'coalesce') return buildCoalesce(expression.operands.map((operand) => build(formula, operand)));
  if (expression.kind === 'if') return buildChoice(formula, expression);
  const value = readerOf(formula, expression);
  if (expression.kind === 'parameter') return (environment, units) => inUnits(value(environment), units(expression.key));
  return (environment) => asTime(value(environment));
}

const readerOf = (formula: Formula, expression: Expression) => compileFormula({ ...formula, expression, type: expression.type });

const asTime = (value: Value): Duration | null => (typeof value === 'number' ? { days: 0, ms: value } : null);

function inUnits(value: Value, units: Duration = zeroDuration): Duration | null {
  if (typeof value !== 'number' || units.days === 0) return asTime(value);
  if (value === durationMs(units)) return units;
  const days = Math.trunc(value / DAY);
  return { days, ms: value - days * DAY };
}

const buildCoalesce =
  (operands: readonly Read[]): Read =>
  (environment, units) => {
    for (const operand of operands) {
      const value = operand(environment, units);
      if (value !== null) return value;
    }
    return null;
  };

function buildChoice(formula: Formula, expression: Extract<Expression, { kind: 'if' }>): Read {
  const branches = expression.branches.map(({ when, result }) => ({
    when: readerOf(formula, when),
    result: build(formula, result),
  }));
  const otherwise = build(formula, expression.otherwise);
  return (environment, units) =>
    (branches.find(({ when }) => when(environment) === true)?.result ?? otherwise)(environment, units);
}

interface Argument {
  readonly value: (environment: Environment) => Value;
  readonly duration?: Read;
}

function buildCall(formula: Formula, call: Call): Read {
  const value = readerOf(formula, call);
  const days = call.operator.days?.(call.signature);
  if (days !== undefined) return (environment) => shift(asTime(value(environment)), days);
  const args = call.args.map(
    (arg): Argument => ({
      value: readerOf(formula, arg),
      duration: arg.type.kind === 'duration' ? build(formula, arg) : undefined,
    }),
  );
  if (args.every(({ duration }) => duration === undefined)) return (environment) => asTime(value(environment));
  return (environment, units) => split(call, value(environment), { args, environment, units });
}

/** Moves whole days out of a time. */
const shift = (time: Duration | null, days: number): Duration | null => time && { days, ms: time.ms - Math.round(days * DAY) };

interface Evaluation {
  readonly args: readonly Argument[];
  readonly environment: Environment;
  readonly units: Units;
}

/**
 * Takes a result apart without knowing its operator: what is linear (sums, multiples) gives days from days and time from
 * time; what chooses (the greater, the smaller) gives one of its arguments; the rest is time.
 */
function split(call: Call, total: Value, { args, environment, units }: Evaluation): Duration | null {
  if (typeof total !== 'number') return null;
  const durations = args.map(({ duration }) => duration?.(environment, units));
  const part = (of: (duration: Duration) => number): number => {
    const values = args.map(({ value }, index) => (durations[index] ? of(durations[index]) : value(environment)));
    return Number(call.operator.evaluate(values, environment, call.signature));
  };
  const days = part((duration) => Math.round(duration.days * DAY));
  const ms = part((duration) => duration.ms);
  if (days + ms === total) return { days: days / DAY, ms };
  return durations.find((duration) => duration && durationMs(duration) === total) ?? { days: 0, ms: total };
}
