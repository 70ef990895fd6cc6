import type { Calendar } from '../calendar/index.ts';
import type { Environment } from '../environment.ts';
import type { FunctionOperator, Operator, Signature } from '../operator.ts';
import { operators } from '../operators/index.ts';
import type { Type } from '../type.ts';
import type { Value } from '../value.ts';
import { operatorIdentity } from './operator-identity.ts';

interface OwnCall {
  readonly operator: FunctionOperator;
  readonly signature: Signature;
  readonly environment: Environment;
}

const byIdentity = new Map(operators.filter(isFunction).map((operator) => [operatorIdentity(operator), operator]));
/** Whether SQLite can call an operator: only those it was told of. */
export const isCallable = (operator: FunctionOperator): boolean => byIdentity.get(operatorIdentity(operator)) === operator;

const known = new Map<string, OwnCall>();
const MOST_KNOWN = 1000;

function isFunction(operator: Operator): operator is FunctionOperator {
  return 'evaluate' in operator;
}

/** Calls an operator from SQLite; `about` is the text that `emitOwnFunction` wrote. */
export function callOperator(about: string, now: number, args: readonly Value[]): Value {
  const { operator, signature, environment } = known.get(about) ?? read(about);
  if (operator.blanks !== 'custom' && args.includes(null)) return null;
  return operator.evaluate(
    args.map((arg, index) => inner(arg, signature.types[index])),
    operator.clock ? { ...environment, now } : environment,
    signature,
  );
}

function read(about: string): OwnCall {
  const { identity, signature, calendars = [], ...zone } = JSON.parse(about);
  const operator = byIdentity.get(identity);
  if (!operator) throw new Error(`no operator ${identity}`);
  const call: OwnCall = { operator, signature, environment: { row: null, now: 0, calendars: byKey(calendars), ...zone } };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(about, call);
  return call;
}

const byKey = (calendars: readonly Calendar[]): ReadonlyMap<string, Calendar> =>
  new Map(calendars.map((calendar) => [calendar.key, calendar]));

/** What a column holds as an inner value. */
function inner(value: Value, type: Type | undefined): Value {
  if (value === null) return type?.kind === 'boolean' ? false : null;
  if (type?.kind === 'boolean') return value === 1;
  return type?.kind === 'list' || type?.kind === 'files' ? (JSON.parse(String(value)) as Value) : value;
}
