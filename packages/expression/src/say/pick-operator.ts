import type { Operator, Parameter, ParameterKind } from '../operator.ts';
import type { Type } from '../type.ts';

/** What an argument is: a kind of value, `rows`, or undefined where anything may be meant. */
export type Meant = Type['kind'] | undefined;

const kindsOf = ({ kind }: Parameter): readonly ParameterKind[] => (typeof kind === 'string' ? [kind] : kind);

const OPEN: ReadonlySet<ParameterKind> = new Set(['same', 'same number', 'ordered', 'any']);
const plain = (kind: ParameterKind): string => (kind.startsWith('literal ') ? kind.slice('literal '.length) : kind);

/** How well arguments fit an operator: a point for each whose kind it names; undefined when one does not fit. */
function fitOf({ parameters }: Operator, args: readonly Meant[]): number | undefined {
  const last = parameters.at(-1);
  const most = last?.many ? Number.POSITIVE_INFINITY : parameters.length;
  if (args.length > most || args.length < parameters.filter(({ optional }) => !optional).length) return undefined;
  let points = 0;
  for (const [at, meant] of args.entries()) {
    const kinds = kindsOf(parameters[at] ?? last!);
    const named = kinds.map(plain).map((kind) => (kind === 'integer' ? 'number' : kind));
    if (meant !== undefined && named.includes(meant)) points++;
    else if (meant !== undefined && !kinds.some((kind) => OPEN.has(kind))) return undefined;
  }
  return points;
}

/** Of the operators that share a name the one that is meant, as far as the arguments tell. */
export function pickOperator(candidates: readonly Operator[], args: readonly Meant[]): Operator | undefined {
  const fitting = candidates.map((operator) => ({ operator, fit: fitOf(operator, args) ?? -1 }));
  const best = Math.max(...fitting.map(({ fit }) => fit));
  return fitting.find(({ fit }) => fit === best)?.operator;
}

/** Whether the values of a place stand beside one another: what is written out there is a value of its neighbour's kind. */
export const isAlike = ({ parameters }: Operator, at: number): boolean => {
  const parameter = parameters[at] ?? parameters.at(-1);
  return parameter !== undefined && kindsOf(parameter).some((kind) => OPEN.has(kind) || kind === 'list' || kind === 'period');
};
