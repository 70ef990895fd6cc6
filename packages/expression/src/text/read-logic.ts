import type { Node, Place } from '../node.ts';
import type { FormulaProblem } from '../problem.ts';
import { limits } from './limits.ts';
import { misread, reading } from './misreading.ts';
import { NodeBuilder, rejectDepth } from './node-builder.ts';

/**
 * Reads JSON-Logic as it is stored or as it comes from outside. Limits are checked, other spellings (`===`, `?:`, `!!`, more than
 * two summands) are brought into the one that is stored. A problem's `path` is a JSON pointer.
 */
export function readLogic(logic: unknown): { readonly node?: Node; readonly problems: readonly FormulaProblem[] } {
  return reading(() => new LogicReader(new NodeBuilder()).read(logic, '', 0));
}

/** Reads a rule that somebody else wrote: `===`, `!==` and `!!` stay, as there they differ from `==`, `!=` and a condition. */
export function readForeignLogic(logic: unknown): ReturnType<typeof readLogic> {
  return reading(() => new LogicReader(new NodeBuilder({ keepsUntyped: true })).read(logic, '', 0));
}

const pointer = (key: string): string => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
const at = (path: string): Place => ({ from: 0, to: 0, path });

class LogicReader {
  private readonly builder: NodeBuilder;

  constructor(builder: NodeBuilder) {
    this.builder = builder;
  }

  read(logic: unknown, path: string, depth: number): Node {
    if (depth >= limits.depth) rejectDepth(at(path));
    if (logic === null || typeof logic === 'boolean') return this.builder.literal(at(path), logic);
    if (typeof logic === 'number') return this.readNumber(logic, path);
    if (typeof logic === 'string') return this.readText(logic, path);
    if (Array.isArray(logic)) {
      const items = this.limitedTo(limits.listItems, logic, path);
      return this.builder.list(
        at(path),
        items.map((item, index) => this.read(item, `${path}/${index}`, depth + 1)),
      );
    }
    if (typeof logic === 'object') return this.readRule(logic, path, depth);
    return misread('BAD_OP', at(path), { 'zh-CN': '这里不是 JSON 的值', en: 'This is no JSON value' });
  }

  private readNumber(value: number, path: string): Node {
    const digits = decimalDigits(value);
    const [whole = '', fraction = ''] = (digits ?? '').replace('-', '').split('.');
    if (
      digits === undefined ||
      fraction.length > limits.fractionDigits ||
      whole.replace(/^0/, '').length + fraction.length > limits.digits
    )
      misread('TOO_PRECISE', at(path), {
        'zh-CN': `数字最多 ${limits.digits} 位，其中小数最多 ${limits.fractionDigits} 位`,
        en: `A number has at most ${limits.digits} digits, ${limits.fractionDigits} of them after the point`,
      });
    return this.builder.literal(at(path), value + 0, digits);
  }

  private readText(value: string, path: string): Node {
    const most = limits.textLength;
    if (value.length > most)
      misread('TOO_LONG', at(path), { 'zh-CN': `一段文字最多 ${most} 个字符`, en: `A text has at most ${most} characters` });
    return this.builder.literal(at(path), value);
  }

  private readRule(rule: object, path: string, depth: number): Node {
    const entries = Object.entries(rule);
    const [entry] = entries;
    if (!entry || entries.length > 1)
      misread('BAD_OP', at(path), {
        'zh-CN': '规则对象要有且只有一个运算符',
        en: 'An object in a rule has exactly one operator',
      });
    const [operator, operand] = entry;
    const here = path + pointer(operator);
    if (operator === 'var') return this.readVariable(operand, path, depth);
    const operands = this.limitedTo(limits.listItems, Array.isArray(operand) ? operand : [operand], path);
    const args = operands.map((arg, index) => this.read(arg, Array.isArray(operand) ? `${here}/${index}` : here, depth + 1));
    return this.builder.call(at(path), operator, args);
  }

  private readVariable(operand: unknown, path: string, depth: number): Node {
    const [name = '', ...rest]: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
    if (rest.length > 0) {
      const variable = this.readVariable(name, path, depth);
      return this.builder.call(at(path), 'coalesce', [variable, this.read(rest[0], `${path}/var/1`, depth + 1)]);
    }
    if (typeof name === 'string') return this.builder.variable(at(path), name.normalize('NFC'));
    if (name === null) return this.builder.variable(at(path), '');
    return misread('DYNAMIC_VAR', at(path), {
      'zh-CN': '字段名必须直接写出来，不能算出来，也不能是序号',
      en: 'The name of a field must be written out; it cannot be computed or be an index',
    });
  }

  private limitedTo<T>(most: number, items: readonly T[], path: string): readonly T[] {
    if (items.length > most)
      misread('TOO_BIG', at(path), { 'zh-CN': `一处最多写 ${most} 项`, en: `At most ${most} items in one place` });
    return items;
  }
}

/** The digits of a number; undefined when they would need an exponent, which means far more digits than a formula may hold. */
const decimalDigits = (value: number): string | undefined => {
  const digits = String(value + 0);
  return /^-?\d+(\.\d+)?$/.test(digits) ? digits : undefined;
};
