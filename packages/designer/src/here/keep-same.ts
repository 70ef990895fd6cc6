import type { FullField, FullTable } from '@stepwell/definition';
import type { AppHere } from '@stepwell/ui/design';

const isEqual = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

const isSameField = (a: FullField, b: FullField): boolean =>
  a.type === b.type &&
  a.system === b.system &&
  a.column === b.column &&
  isEqual(a.definition, b.definition) &&
  // Most options are the definition itself.
  ((a.options === a.definition && b.options === b.definition) || isEqual(a.options, b.options)) &&
  isEqual(a.rows, b.rows);

function tableOf(former: FullTable | undefined, now: FullTable): FullTable {
  if (!former) return now;
  let kept = 0;
  const fields = new Map<string, FullField>();
  for (const [key, field] of now.fields) {
    const was = former.fields.get(key);
    const isSame = was !== undefined && isSameField(was, field);
    fields.set(key, isSame ? was : field);
    if (isSame) kept += 1;
  }
  const isWhole = kept === former.fields.size && kept === fields.size && isInOrder(former, fields);
  return isWhole && isEqual({ ...former, fields: 0 }, { ...now, fields: 0 }) ? former : { ...now, fields };
}

const isInOrder = (former: FullTable, fields: FullTable['fields']): boolean => {
  const keys = fields.keys();
  return former.fields.keys().every((key) => key === keys.next().value);
};

/** The app as it is now, with every field and table that is as it was being the same object: what shows it need not be drawn again. */
export function keepSame(former: AppHere, now: AppHere): AppHere {
  const tables = new Map([...now.tables].map(([key, table]) => [key, tableOf(former.tables.get(key), table)] as const));
  const context = isEqual(former.context, now.context) ? former.context : now.context;
  return { ...now, tables, context };
}
