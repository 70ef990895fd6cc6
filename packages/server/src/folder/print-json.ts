/** How wide a line may become before what it holds is written over several. */
const WIDTH = 120;

/** A value as people write JSON: what is short stands in one line. */
export function printJson(value: unknown, indent: string, unit: string): string {
  const line = inline(value);
  if (indent.length + line.length <= WIDTH || !isFilled(value)) return line;
  const inner = indent + unit;
  const [open, parts, close] = Array.isArray(value)
    ? ['[', value.map((item) => printJson(item, inner, unit)), ']']
    : ['{', Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${printJson(item, inner, unit)}`), '}'];
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
}

const isFilled = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0;

function inline(value: unknown): string {
  if (!isFilled(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  return `{ ${Object.entries(value)
    .map(([key, item]) => `${JSON.stringify(key)}: ${inline(item)}`)
    .join(', ')} }`;
}
