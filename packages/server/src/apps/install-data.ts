import type { App, DataFile } from '@stepwell/definition';
import { type Actor, type Model, runCommand, wireValues } from '@stepwell/engine';
import type { House } from '../house.ts';
import type { GrowingRefs } from './install-people.ts';

const actor: Actor = { kind: 'app', cause: 'install' };

/** The order in which each file comes after those whose rows it names, as far as there is one. */
function inOrder(model: Model, files: readonly DataFile[]): DataFile[] {
  const left = [...files];
  const ordered: DataFile[] = [];
  while (left.length > 0) {
    const free = left.findIndex(
      (file) => !tablesNamedBy(model, file).some((table) => left.some((other) => other !== file && other.table === table)),
    );
    ordered.push(...left.splice(Math.max(0, free), 1));
  }
  return ordered;
}

function tablesNamedBy(model: Model, { table }: DataFile): string[] {
  return [...(model.tables.get(table)?.fields.values() ?? [])].flatMap((field) => {
    const type = field.type.type(field.options, model.context);
    return type.kind === 'ref' ? [type.table] : [];
  });
}

/** Makes the records of an app's reference data (data/*.csv); `refs` names people, and the rows by their `ref` as they come. */
export async function installData(house: House, model: Model, app: App, refs: GrowingRefs): Promise<void> {
  const context = { store: house.writes, model };
  for (const file of inOrder(
    model,
    app.data.filter(({ test }) => !test),
  )) {
    const table = model.tables.get(file.table);
    if (!table) continue;
    for (const { ref, ...plain } of file.rows) {
      const values = wireValues(model, table, { plain: withoutBlanks(plain), refs });
      const { id } = await runCommand(context, { kind: 'create', table: table.key, values }, actor);
      if (ref) refs.set(ref, { table: table.key, id });
    }
  }
}

const withoutBlanks = (plain: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== ''));
