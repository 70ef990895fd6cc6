import type { Operator } from '../operator.ts';

const known = new WeakMap<readonly Operator[], ReadonlyMap<string, string>>();

/** Every spelling of the operators' names, in lower case → the name that is stored. A name goes before an alias, and first before later. */
export function operatorNames(operators: readonly Operator[]): ReadonlyMap<string, string> {
  const before = known.get(operators);
  if (before) return before;
  const names = new Map<string, string>();
  const meet = (word: string, name: string) => names.has(word.toLowerCase()) || names.set(word.toLowerCase(), name);
  for (const { name } of operators) meet(name, name);
  for (const { name, aliases } of operators) for (const word of [...aliases['zh-CN'], ...(aliases.en ?? [])]) meet(word, name);
  known.set(operators, names);
  return names;
}
