import type { Operator } from '../operator.ts';

const known = new WeakMap<readonly Operator[], ReadonlyMap<string, string>>();

/** Every spelling of the operators' names, in lower case → the name that is stored. */
export function operatorNames(operators: readonly Operator[]): ReadonlyMap<string, string> {
  const before = known.get(operators);
  if (before) return before;
  const names = new Map<string, string>();
  for (const { name, aliases } of operators)
    for (const word of [...aliases['zh-CN'], ...(aliases.en ?? [])]) names.set(word.toLowerCase(), name);
  for (const { name } of operators) names.set(name.toLowerCase(), name);
  known.set(operators, names);
  return names;
}
