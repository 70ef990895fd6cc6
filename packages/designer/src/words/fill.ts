/**
 * Fills values into a text. `{{name}}` is a value as it is; `{{count|error|errors}}` is a number with the word for one or the word for
 * many, in languages that have two.
 */
export const fill = (text: string, values: { readonly [name: string]: string | number }): string =>
  text.replace(/\{\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}\}/g, (_, name: string, one?: string, many?: string) => {
    const value = values[name] ?? '';
    return one === undefined ? String(value) : `${value} ${value === 1 ? one : many}`;
  });
