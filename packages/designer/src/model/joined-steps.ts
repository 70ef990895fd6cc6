import type { Pending, Step } from './draft-model.ts';

/** Two steps as one. */
export const joined = (first: Step, second: Pending): Pending => ({
  ...second,
  ...(typedOn(first, second) ?? {
    operations: [...first.operations, ...second.operations],
    inverse: [...second.inverse, ...first.inverse],
  }),
});

/** Where both set the same, as when a text is typed, it is set once: what it was in between nobody needs. */
function typedOn(first: Step, second: Step): Omit<Step, 'name'> | undefined {
  const [[was, more], [is, further], [back]] = [first.operations, second.operations, second.inverse];
  const isOne = was?.op === 'set' && is?.op === 'set' && back?.op === 'set' && !more && !further;
  if (!isOne || was.at !== is.at || back.at !== is.at || is.before !== undefined) return undefined;
  return { operations: [{ ...was, value: is.value }], inverse: first.inverse };
}
