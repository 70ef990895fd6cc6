import { type Operation, placeOf, stepTo } from '@stepwell/definition';
import { findNodeAtLocation, getNodeValue, type JSONPath, type Node, parseTree } from 'jsonc-parser';
import { printJson } from './print-json.ts';

const UNIT = '  ';

/** The text of a new file that says a value. */
export const textOf = (value: unknown): string => `${printJson(value, '', UNIT)}\n`;

/**
 * The text of a JSON file after operations on it (each addressed within this file): what they do not touch keeps its layout, so
 * that a small change is a small difference. Written anew where the text cannot be edited so.
 */
export function editedText(text: string, operations: readonly Operation[], wanted: unknown): string {
  try {
    const edited = operations.reduce((now, operation) => new JsonText(now).after(operation), text);
    if (JSON.stringify(JSON.parse(edited)) === JSON.stringify(wanted)) return edited;
  } catch {
    // Something that cannot be found in the text, such as a property that stands there twice: the value itself is known.
  }
  return textOf(wanted);
}

/** The text of a JSON file that can be edited in places. */
class JsonText {
  readonly #text: string;
  readonly #root: Node;
  readonly #unit: string;

  constructor(text: string) {
    const root = parseTree(text);
    if (!root) throw new Error('There is no JSON in the text');
    this.#text = text;
    this.#root = root;
    this.#unit = /^([ \t]+)\S/m.exec(text)?.[1] ?? UNIT;
  }

  after(operation: Operation): string {
    const { steps } = placeOf(operation.at);
    if (operation.op === 'insert') {
      const list = this.#at(steps);
      return this.#insert(list, indexOf(list, operation.before), (indent) => this.#print(operation.value, indent));
    }
    const [container, step] = [this.#at(steps.slice(0, -1)), steps.at(-1) ?? ''];
    const index = isA('array', container) ? indexOf(container, step) : keysOf(container).indexOf(step);
    if (operation.op === 'remove') return this.#remove(container, index);
    if (operation.op === 'set') return this.#set(container, index, { step, ...operation });
    return this.#move(container, index, operation.before);
  }

  #set(container: Node, index: number, { step, value, before }: { step: string; value: unknown; before?: string }): string {
    const child = container.children?.[index];
    if (!child) {
      const to = before === undefined ? -1 : keysOf(container).indexOf(before);
      const place = to < 0 ? (container.children?.length ?? 0) : to;
      return this.#insert(container, place, (indent) => `${JSON.stringify(step)}: ${this.#print(value, indent)}`);
    }
    const there = valueIn(child);
    return this.#replaced(there.offset, endOf(there), this.#print(value, this.#indentAt(child.offset)));
  }

  #insert(container: Node, index: number, write: (indent: string) => string): string {
    const children = container.children ?? [];
    const [first] = children;
    if (!first)
      return this.#replaced(
        container.offset + 1,
        endOf(container) - 1,
        padded(container, write(this.#indentAt(container.offset))),
      );
    const isInLines = this.#text.slice(container.offset, first.offset).includes('\n');
    const indent = this.#indentAt(first.offset);
    const gap = isInLines ? `\n${indent}` : ' ';
    const next = children[index];
    if (next) return this.#replaced(next.offset, next.offset, `${write(indent)},${gap}`);
    const end = endOf(children.at(-1) as Node);
    return this.#replaced(end, end, `,${gap}${write(indent)}`);
  }

  #remove(container: Node, index: number): string {
    const children = container.children ?? [];
    const [before, child, next] = [children[index - 1], children[index], children[index + 1]];
    if (!child) throw new Error('What is to be removed is not in the text');
    if (next) return this.#replaced(child.offset, next.offset, '');
    if (before) return this.#replaced(endOf(before), endOf(child), '');
    return this.#replaced(container.offset + 1, endOf(container) - 1, '');
  }

  /** Moves an item as it is written. */
  #move(list: Node, index: number, before: string | undefined): string {
    const item = list.children?.[index];
    if (!item) throw new Error('What is to be moved is not in the text');
    const written = this.#text.slice(item.offset, endOf(item));
    const target = indexOf(list, before);
    const rest = new JsonText(this.#remove(list, index));
    return rest.#insert(rest.#same(list), target > index ? target - 1 : target, () => written);
  }

  /** The container that begins where another did. */
  #same({ offset }: Node): Node {
    const find = (node: Node): Node | undefined =>
      node.offset === offset && isA('array', node) ? node : node.children?.map(find).find((found) => found !== undefined);
    const found = find(this.#root);
    if (!found) throw new Error('The list is not in the text any more');
    return found;
  }

  #at(steps: readonly string[]): Node {
    const path: JSONPath = [];
    for (const step of steps) {
      const here = findNodeAtLocation(this.#root, path);
      path.push(here && isA('array', here) ? indexOf(here, step) : step);
    }
    const node = findNodeAtLocation(this.#root, path);
    if (!node) throw new Error('A place is not in the text');
    return node;
  }

  #print(value: unknown, indent: string): string {
    return printJson(value, indent, this.#unit);
  }

  /** The blanks with which the line begins in which something stands. */
  #indentAt(offset: number): string {
    const start = this.#text.lastIndexOf('\n', offset - 1) + 1;
    return /^[ \t]*/.exec(this.#text.slice(start, offset))?.[0] ?? '';
  }

  #replaced(from: number, to: number, by: string): string {
    return this.#text.slice(0, from) + by + this.#text.slice(to);
  }
}

const isA = (kind: Node['type'], { type }: Node): boolean => type === kind;
const endOf = ({ offset, length }: Node): number => offset + length;
const valueIn = (child: Node): Node => (isA('property', child) ? (child.children?.[1] ?? child) : child);
const keysOf = (object: Node): string[] => (object.children ?? []).map(({ children }) => String(children?.[0]?.value));
/** What stands alone in an object has room around it. */
const padded = ({ type }: Node, text: string): string => (type === 'object' ? ` ${text} ` : text);

/** The place of an item that is called so; behind the last one where nothing is. */
function indexOf(list: Node, step: string | undefined): number {
  const items = getNodeValue(list) as readonly unknown[];
  const index = step === undefined ? -1 : items.findIndex((_, at) => stepTo(items, at) === step || String(at) === step);
  return index < 0 ? items.length : index;
}
