import { referencePage, schemaFiles, type Vocabulary } from '../packages/definition/src/index.ts';
import { actions } from '../packages/engine/src/index.ts';
import { operators } from '../packages/expression/src/index.ts';
import { fieldTypes } from '../packages/fields/src/index.ts';
import { widgets } from '../packages/widgets/src/index.ts';

const vocabulary: Vocabulary = { operators, fields: fieldTypes, actions, widgets };

/** The files that `npm run gen` writes: path in the repository → text. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const schemas = Object.entries(schemaFiles(vocabulary)).map(
    ([name, schema]) => [`schemas/${name}`, `${JSON.stringify(schema, null, 2)}\n`] as const,
  );
  return new Map([...schemas, ['docs/reference.md', referencePage(vocabulary)]]);
}
