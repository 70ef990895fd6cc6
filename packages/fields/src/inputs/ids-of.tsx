/** The ids in the value of a relation, to one or to many. */
export const idsOf = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.map(String);
  return value === null || value === undefined || value === '' ? [] : [String(value)];
};
