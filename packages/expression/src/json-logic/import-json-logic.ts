import { checkFormula, type FormulaPlace } from '../check/check-formula.ts';
import { createChecking } from '../check/create-checking.ts';
import type { Checked } from '../formula.ts';
import type { Call, Node } from '../node.ts';
import { operators as allOperators } from '../operators/index.ts';
import type { FormulaProblem } from '../problem.ts';
import type { Words } from '../schema.ts';
import { misread, reading } from '../text/misreading.ts';
import { readForeignLogic } from '../text/read-logic.ts';
import { toLogic } from '../text/to-logic.ts';
import * as arithmetic from './arithmetic.ts';
import * as comparisons from './comparisons.ts';
import * as junctions from './junctions.ts';
import { merge } from './lists.ts';
import type { Rewriting, Rule } from './rewriting.ts';
import { Site } from './site.ts';
import * as sums from './sums.ts';
import * as texts from './texts.ts';
import { truthOf } from './truth.ts';

/** What JSON-Logic means by its operators, where it is not what formulas mean by them. */
const rules: ReadonlyMap<string, Rule> = new Map([
  ['and', junctions.and],
  ['or', junctions.or],
  ['if', junctions.choose],
  ['!', junctions.not],
  ['!!', junctions.truth],
  ['==', comparisons.equals],
  ['!=', comparisons.differs],
  ['===', comparisons.same],
  ['!==', comparisons.notSame],
  ['<', comparisons.lessThan],
  ['<=', comparisons.atMost],
  ['>', comparisons.greaterThan],
  ['>=', comparisons.atLeast],
  ['+', arithmetic.plus],
  ['*', arithmetic.times],
  ['-', arithmetic.minus],
  ['/', arithmetic.over],
  ['%', arithmetic.modulo],
  ['min', arithmetic.least],
  ['max', arithmetic.greatest],
  ['cat', texts.cat],
  ['in', texts.within],
  ['substr', texts.substr],
  ['reduce', sums.reduce],
  ['merge', merge],
]);

/** Operators whose further operands are conditions on what the first one gives. */
const quantifiers: ReadonlySet<string> = new Set(['some', 'all', 'none', 'filter']);

/**
 * Takes over a rule in JSON-Logic that was not written for Stepwell: what JSON-Logic leaves to the values at hand (truth,
 * numbers in texts) is written out by the types of the schema, each change with a warning. What cannot be said with types is an
 * error with its place; nothing is guessed. The formula's logic is what to store.
 */
export function importJsonLogic(rule: unknown, place: FormulaPlace): Checked {
  const warnings: FormulaProblem[] = [];
  const read = readForeignLogic(rule);
  if (!read.node) return { problems: read.problems };
  const rewriter = new Rewriter(warnings);
  const operators = place.operators ?? allOperators;
  const site = new Site(place, operators);
  const { node: given } = read;
  const wanted = place.expected === 'boolean' ? rewriter.condition : rewriter.value;
  const { node, problems } = reading(() => wanted(given, site));
  if (!node) return { problems };
  // Checked as nodes first: they know where in the rule they came from, which the logic that is stored does not.
  const checking = createChecking(place, operators);
  if (!checking.check(node)) return { problems: checking.problems };
  const checked = checkFormula(toLogic(node), place);
  return { ...checked, problems: [...checked.problems, ...warnings] };
}

class Rewriter implements Rewriting {
  private readonly warnings: FormulaProblem[];

  constructor(warnings: FormulaProblem[]) {
    this.warnings = warnings;
  }

  readonly warn = ({ from, to, path }: Node, message: Words): void => {
    this.warnings.push({ code: 'REWRITTEN', severity: 'warning', from, to, ...(path === undefined ? {} : { path }), message });
  };

  readonly value = (node: Node, site: Site): Node => {
    if (node.kind === 'list') return { ...node, items: node.items.map((item) => this.value(item, site)) };
    if (node.kind === 'variable' && node.name === '' && !site.isInside) rejectWhole(node);
    if (node.kind !== 'call') return node;
    const rule = rules.get(node.operator);
    return rule ? rule(node, site, this) : this.inside(node, site);
  };

  readonly condition = (node: Node, site: Site): Node => {
    if (node.kind === 'call' && (node.operator === 'and' || node.operator === 'or')) return this.junction(node, site);
    if (node.kind === 'call' && node.operator === 'missing') return junctions.missing(node, site, this);
    return truthOf(this.value(node, site), site, this);
  };

  private junction(call: Call, site: Site): Node {
    return { ...call, args: call.args.map((arg) => this.condition(arg, site)) };
  }

  /** The operands of any other operator; behind rows or a list, they speak of one row or element. */
  private inside(call: Call, site: Site): Node {
    const [first, ...others] = call.args.map((arg, index) => (index === 0 ? this.value(arg, site) : arg));
    if (!first) return call;
    const inner = others.length > 0 ? site.within(first) : undefined;
    const isQuantifier = inner !== undefined && quantifiers.has(call.operator);
    const rest = others.map((arg) => (isQuantifier ? this.condition(arg, inner) : this.value(arg, inner ?? site)));
    return { ...call, args: [first, ...rest] };
  }
}

function rejectWhole(node: Node): never {
  misread('DYNAMIC_VAR', node, {
    'zh-CN': '不能取全部数据，请写出字段名',
    en: 'All of the data cannot be used as a value; name a field',
  });
}
