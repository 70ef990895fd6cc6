/** What something is called, in every language. */
export const sayings = (content: unknown): readonly string[] => {
  const label = (content as { label?: unknown } | undefined)?.label;
  return typeof label === 'string' ? [label] : Object.values((label ?? {}) as Record<string, string>);
};
