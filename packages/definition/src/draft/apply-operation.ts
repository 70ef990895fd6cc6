import type { AppFiles } from '../app.ts';
import type { Operation } from './operation.ts';
import { below, indexIn, isObject, type JsonObject, OperationFault, placeOf, stepTo } from './place.ts';

/** What an operation made of the files, and the operation that takes it back. */
export interface Applied {
  readonly files: AppFiles;
  readonly inverse: Operation;
}

/** Does one operation. What it does not touch stays the same object. Throws OperationFault when it does not fit. */
export function applyOperation(files: AppFiles, operation: Operation): Applied {
  const { file, steps } = placeOf(operation.at);
  if (steps.length === 0 && operation.op !== 'insert') return wholeFile(files, file, operation);
  if (!files.has(file)) throw new OperationFault(operation.at, 'GONE');
  const { value, inverse } = within(files.get(file), steps, operation);
  return { files: new Map(files).set(file, value), inverse: { ...inverse, at: `${file}${inverse.at}` } };
}

/** Does operations in their order: all of them or, when one does not fit, none. The inverse is in the order in which it is to be done. */
export function applyOperations(
  files: AppFiles,
  operations: readonly Operation[],
): { readonly files: AppFiles; readonly inverse: readonly Operation[] } {
  const inverse: Operation[] = [];
  let now = files;
  for (const operation of operations) {
    const applied = applyOperation(now, operation);
    now = applied.files;
    inverse.unshift(applied.inverse);
  }
  return { files: now, inverse };
}

function wholeFile(files: AppFiles, file: string, operation: Operation): Applied {
  const next = new Map(files);
  const was = files.get(file);
  const inverse: Operation = files.has(file) ? { op: 'set', at: file, value: was } : { op: 'remove', at: file };
  if (operation.op === 'set') next.set(file, operation.value);
  else if (operation.op !== 'remove' || !next.delete(file)) throw new OperationFault(operation.at, 'GONE');
  return { files: next, inverse };
}

/** A value after an operation within it; the inverse is addressed from the value. */
interface Done {
  readonly value: unknown;
  readonly inverse: Operation;
}

/** Does the operation somewhere in a value: a copy of the way to it, all else as it was. */
function within(value: unknown, steps: readonly string[], operation: Operation): Done {
  const [step, ...rest] = steps;
  if (step === undefined) return insertInto(value, operation);
  const isLast = rest.length === 0 && operation.op !== 'insert';
  if (Array.isArray(value)) {
    const index = indexIn(value, step);
    if (index === undefined) throw new OperationFault(operation.at, 'GONE');
    if (isLast) return atItem(value, index, operation);
    const inner = within(value[index], rest, operation);
    const list = value.with(index, inner.value);
    // Named as it is called now: the operation may have changed that.
    return { value: list, inverse: under(stepTo(list, index), inner.inverse) };
  }
  if (!isObject(value)) throw new OperationFault(operation.at, 'NO_OBJECT');
  if (isLast) return atProperty(value, step, operation);
  if (!Object.hasOwn(value, step)) throw new OperationFault(operation.at, 'GONE');
  const inner = within(value[step], rest, operation);
  return { value: { ...value, [step]: inner.value }, inverse: under(step, inner.inverse) };
}

/** The operation, addressed from one step further out. */
const under = (step: string, inverse: Operation): Operation => ({ ...inverse, at: `${below('#', step)}${inverse.at.slice(1)}` });

function insertInto(list: unknown, operation: Operation): Done {
  if (operation.op !== 'insert' || !Array.isArray(list)) throw new OperationFault(operation.at, 'NO_LIST');
  const index = placeBefore(list, operation);
  const value = list.toSpliced(index, 0, operation.value);
  return { value, inverse: { op: 'remove', at: below('#', stepTo(value, index)) } };
}

/** Where an item comes that is to stand before another. */
function placeBefore(list: readonly unknown[], { at, before }: { readonly at: string; readonly before?: string }): number {
  const index = before === undefined ? list.length : indexIn(list, before);
  if (index === undefined) throw new OperationFault(at, 'GONE');
  return index;
}

function atItem(list: readonly unknown[], index: number, operation: Operation): Done {
  const item = list[index];
  if (operation.op === 'set') {
    const value = list.with(index, operation.value);
    return { value, inverse: { op: 'set', at: below('#', stepTo(value, index)), value: item } };
  }
  if (operation.op === 'insert') throw new OperationFault(operation.at, 'NO_LIST');
  const without = list.toSpliced(index, 1);
  if (operation.op === 'remove')
    return { value: without, inverse: { op: 'insert', at: '#', value: item, ...before(without, index) } };
  const target = placeBefore(list, operation);
  const to = target > index ? target - 1 : target;
  const value = without.toSpliced(to, 0, item);
  return { value, inverse: { op: 'move', at: below('#', stepTo(value, to)), ...before(value, index < to ? index : index + 1) } };
}

/** Says a place in a list by the item that stands there now; behind the last one it is the end. */
const before = (list: readonly unknown[], index: number): { before?: string } =>
  index < list.length ? { before: stepTo(list, index) } : {};

function atProperty(object: JsonObject, key: string, operation: Operation): Done {
  const has = Object.hasOwn(object, key);
  const at = below('#', key);
  if (operation.op === 'set') {
    if (!has) return { value: withNew(object, key, operation), inverse: { op: 'remove', at } };
    return { value: { ...object, [key]: operation.value }, inverse: { op: 'set', at, value: object[key] } };
  }
  if (operation.op !== 'remove') throw new OperationFault(operation.at, 'NO_LIST');
  if (!has) throw new OperationFault(operation.at, 'GONE');
  const keys = Object.keys(object);
  const next = keys[keys.indexOf(key) + 1];
  const { [key]: value, ...rest } = object;
  return { value: rest, inverse: { op: 'set', at, value, ...(next === undefined ? {} : { before: next }) } };
}

/** The object with one more property, where it is to stand. */
function withNew(object: JsonObject, key: string, { value, before: next }: { value?: unknown; before?: string }): JsonObject {
  if (next === undefined || !Object.hasOwn(object, next)) return { ...object, [key]: value };
  return Object.fromEntries(
    Object.entries(object).flatMap((entry) => (entry[0] === next ? [[key, value] as const, entry] : [entry])),
  );
}
