import type { Node } from '../node.ts';
import { misread } from '../text/misreading.ts';
import { callOf, literalOf, type Rewriting, type Rule, writtenTruth } from './rewriting.ts';
import type { Site } from './site.ts';
import { truthOf } from './truth.ts';

/** `and` gives the first operand that is not true, or the last; `or` the first that is true, or the last. */
const junction =
  (operator: 'and' | 'or'): Rule =>
  (call, site, rewriting) => {
    const operands = decided(
      call.args.map((arg) => rewriting.value(arg, site)),
      operator,
    );
    const [only] = operands;
    if (operands.length <= 1) return only ?? literalOf(null, call);
    const kinds = new Set(operands.map((operand) => site.typeOf(operand)?.kind));
    kinds.delete('blank');
    if (kinds.has(undefined) || (kinds.size === 1 && kinds.has('boolean'))) return callOf(operator, operands, call);
    if (kinds.size > 1)
      misread('TYPE_MISMATCH', call, {
        'zh-CN': `“${operator}”的结果可能是不同类型的值，请写成 if`,
        en: `“${operator}” could give values of different types; write it as an if`,
      });
    rewriting.warn(call, { 'zh-CN': `取值的“${operator}”改写成了 if`, en: `“${operator}” used for its value became an if` });
    return operands.reduceRight((rest, operand) => {
      const [held, otherwise] = operator === 'and' ? [rest, operand] : [operand, rest];
      return callOf('if', [truthOf(operand, site, rewriting), held, otherwise], call);
    });
  };

/** Without the operands that are written out and decide nothing, and those behind one that decides. */
function decided(operands: readonly Node[], operator: 'and' | 'or'): readonly Node[] {
  const left: Node[] = [];
  for (const [index, operand] of operands.entries()) {
    const truth = writtenTruth(operand);
    const passes = truth === (operator === 'and');
    if (!passes || index === operands.length - 1) left.push(operand);
    if (truth !== undefined && !passes) break;
  }
  return left;
}

export const and = junction('and');
export const or = junction('or');

/** A branch whose condition is written out is taken or left out here. */
export const choose: Rule = (call, site, rewriting) => {
  const args: Node[] = [];
  for (let at = 0; at < call.args.length; at += 2) {
    const [first, second] = [call.args[at]!, call.args[at + 1]];
    if (!second) {
      args.push(rewriting.value(first, site));
      break;
    }
    const condition = rewriting.condition(first, site);
    const truth = writtenTruth(condition);
    if (truth === false) continue;
    if (truth === true) {
      args.push(rewriting.value(second, site));
      break;
    }
    args.push(condition, rewriting.value(second, site));
  }
  if (args.length === 0) return literalOf(null, call);
  return args.length === 1 ? args[0]! : callOf('if', args, call);
};

/** `!` and `!!` of anything. */
export const not: Rule = (call, site, rewriting) => negated(oneOf(call.args, call), site, rewriting);
export const truth: Rule = (call, site, rewriting) => rewriting.condition(oneOf(call.args, call), site);

function negated(operand: Node, site: Site, rewriting: Rewriting): Node {
  const condition = rewriting.condition(operand, site);
  const written = writtenTruth(condition);
  return written === undefined ? callOf('!', [condition], operand) : literalOf(!written, operand);
}

const oneOf = ([first]: readonly Node[], call: Node): Node => first ?? literalOf(null, call);

/** As a condition: whether one of the fields is blank. What it gives as a value, a list of names, no formula can hold. */
export const missing: Rule = (call) => {
  const names = call.args.flatMap((arg) => (arg.kind === 'list' ? arg.items : [arg]));
  const blanks = names.map((name) => {
    if (name.kind !== 'literal' || typeof name.value !== 'string')
      misread('DYNAMIC_VAR', name, { 'zh-CN': '字段名必须直接写出来', en: 'The names of fields must be written out' });
    const { from, to, path } = name;
    return callOf('isEmpty', [{ kind: 'variable', name: name.value, from, to, ...(path === undefined ? {} : { path }) }], name);
  });
  if (blanks.length === 0) return literalOf(false, call);
  return blanks.length === 1 ? blanks[0]! : callOf('or', blanks, call);
};
