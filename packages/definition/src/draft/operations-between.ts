import type { AppFiles } from '../app.ts';
import type { Operation } from './operation.ts';
import { below, isObject, type JsonObject, nameOfItem } from './place.ts';

/** The operations that make the one of the other, down to the order of properties; as small as they can easily be said. */
export function operationsBetween(before: AppFiles, after: AppFiles): readonly Operation[] {
  const gone = [...before.keys()].filter((path) => !after.has(path));
  return [
    ...gone.map((at): Operation => ({ op: 'remove', at })),
    ...[...after].flatMap(([path, value]) =>
      before.has(path) ? ofValue(path, before.get(path), value) : [{ op: 'set' as const, at: path, value }],
    ),
  ];
}

const isSame = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);

function ofValue(at: string, before: unknown, after: unknown): readonly Operation[] {
  if (isSame(before, after)) return [];
  const small =
    Array.isArray(before) && Array.isArray(after)
      ? ofList(at, before, after)
      : isObject(before) && isObject(after)
        ? ofObject(at, before, after)
        : undefined;
  return small ?? [{ op: 'set', at, value: after }];
}

/** Undefined where properties only changed places: no operation says that of one alone. */
function ofObject(at: string, before: JsonObject, after: JsonObject): readonly Operation[] | undefined {
  const keys = Object.keys(after);
  const kept = keys.filter((key) => Object.hasOwn(before, key));
  const inOrder = Object.keys(before).filter((key) => Object.hasOwn(after, key));
  if (!isSame(kept, inOrder)) return undefined;
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  const next = (key: string) => keys.slice(keys.indexOf(key) + 1).find((other) => Object.hasOwn(before, other));
  return [
    ...gone.map((key): Operation => ({ op: 'remove', at: below(at, key) })),
    ...keys.flatMap((key): readonly Operation[] => {
      const value = after[key];
      if (Object.hasOwn(before, key)) return ofValue(below(at, key), before[key], value);
      return [{ op: 'set', at: below(at, key), value, ...placed(next(key)) }];
    }),
  ];
}

const placed = (before: string | undefined): { before?: string } => (before === undefined ? {} : { before });

function ofList(at: string, before: readonly unknown[], after: readonly unknown[]): readonly Operation[] {
  const [former, later] = [namesOf(before), namesOf(after)];
  return former && later ? ofNamed(at, new Map(zip(former, before)), new Map(zip(later, after))) : ofPlaces(at, before, after);
}

const zip = <A, B>(keys: readonly A[], values: readonly B[]) => keys.map((key, index) => [key, values[index] as B] as const);

/** What the items of a list are called, where each has a name of its own. */
function namesOf(list: readonly unknown[]): readonly string[] | undefined {
  const names = list.map(nameOfItem);
  return names.includes(undefined) || new Set(names).size < names.length ? undefined : (names as string[]);
}

/** From the last item to the first: what comes after is in its place already. */
function ofNamed(at: string, before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): readonly Operation[] {
  const names = [...after.keys()];
  const stay = longestInOrder(
    names.filter((name) => before.has(name)),
    [...before.keys()],
  );
  const operations: Operation[] = [...before.keys()]
    .filter((name) => !after.has(name))
    .map((name) => ({ op: 'remove', at: below(at, `@${name}`) }));
  for (const [index, name] of [...names.entries()].toReversed()) {
    const next = names[index + 1];
    const place = placed(next === undefined ? undefined : `@${next}`);
    if (!before.has(name)) operations.push({ op: 'insert', at, value: after.get(name), ...place });
    else if (!stay.has(name)) operations.push({ op: 'move', at: below(at, `@${name}`), ...place });
  }
  for (const name of names)
    if (before.has(name)) operations.push(...ofItem(below(at, `@${name}`), before.get(name), after.get(name)));
  return operations;
}

/** An item is addressed by what names it: where that changes, it is another item. */
function ofItem(at: string, before: unknown, after: unknown): readonly Operation[] {
  const [former, later] = [before, after] as [JsonObject, JsonObject];
  const isNamedAlike = ['id', 'key'].every((key) => isSame(former[key], later[key]));
  return isNamedAlike ? ofValue(at, before, after) : [{ op: 'set', at, value: after }];
}

/** As many of the names as can stay where they are, because they stand in this order on both sides. */
function longestInOrder(names: readonly string[], order: readonly string[]): ReadonlySet<string> {
  const place = new Map(order.map((name, index) => [name, index]));
  const best: (readonly string[])[] = [];
  for (const [index, name] of names.entries()) {
    const fits = best.slice(0, index).filter((row) => (place.get(row.at(-1) ?? '') ?? -1) < (place.get(name) ?? 0));
    const longest = fits.reduce<readonly string[]>((one, other) => (other.length > one.length ? other : one), []);
    best.push([...longest, name]);
  }
  return new Set(best.reduce<readonly string[]>((one, other) => (other.length > one.length ? other : one), []));
}

/** Items without names are known by their places: what is alike at both ends stays. */
function ofPlaces(at: string, before: readonly unknown[], after: readonly unknown[]): readonly Operation[] {
  const most = Math.min(before.length, after.length);
  let [start, end] = [0, 0];
  while (start < most && isSame(before[start], after[start])) start += 1;
  while (end < most - start && isSame(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const [gone, come] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  if (gone.length === come.length) return gone.flatMap((item, index) => ofValue(below(at, start + index), item, come[index]));
  return [
    ...gone.map((_, index): Operation => ({ op: 'remove', at: below(at, start + gone.length - 1 - index) })),
    ...come.map((value, index): Operation => {
      const next = start + index;
      return { op: 'insert', at, value, ...placed(next < before.length - gone.length + index ? String(next) : undefined) };
    }),
  ];
}
