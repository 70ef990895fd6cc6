import { referencePage, schemaFiles } from '../packages/definition/src/index.ts';
import { vocabulary } from './vocabulary.ts';

/** The files that `npm run gen` writes: path in the repository → text. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const schemas = Object.entries(schemaFiles(vocabulary)).map(
    ([name, schema]) => [`schemas/${name}`, `${JSON.stringify(schema, null, 2)}\n`] as const,
  );
  return new Map([...schemas, ['docs/reference.md', referencePage(vocabulary)]]);
}
