import { propertiesOf } from '@stepwell/definition';
import type { FieldType, JsonSchema } from '@stepwell/fields';
import { useVocabulary } from '@stepwell/ui/design';
import { useDesign } from '../../here/design-context.ts';
import { keyOfPath, partsIn } from '../../here/parts.ts';
import { newField } from '../table/field-acts.ts';

type Named = readonly (readonly [name: string, JsonSchema])[];

/** Chosen or kept elsewhere. */
const HIDDEN: ReadonlySet<string> = new Set(['id', 'type', 'archived']);
const shown = (properties: { readonly [name: string]: JsonSchema }): Named =>
  Object.entries(properties).filter(([name, schema]) => !HIDDEN.has(name) && schema['x-later'] !== true);

/** Of items that are of a type (columns of lines, filters of a page): the types offered, and the properties each has. */
export function useKinds(items: JsonSchema) {
  const { fields: types } = useVocabulary();
  const { files } = useDesign();
  const isKind = items['x-extension'] !== undefined;
  const isFilter = items['x-extension'] === 'filter';
  const fits = ({ computed, rows, group, parse }: FieldType) =>
    isFilter
      ? !rows && group !== 'file' && (parse !== undefined || group === 'people' || group === 'relation')
      : !(rows || computed);
  const offered = types.filter(fits);
  return {
    isKind,
    offered: offered.map(({ name }) => name),
    begin: (taken: readonly string[]) => {
      const [first] = offered;
      const tables = partsIn(files, 'tables').map(({ path }) => keyOfPath(path));
      return first ? newField({ fields: taken.map((key) => ({ key, type: first.name })) }, first, tables) : {};
    },
    propertiesFor: (item: Readonly<Record<string, unknown>>): Named => {
      const own = types.find(({ name }) => name === item['type'])?.options.properties ?? {};
      return isKind ? [...shown(propertiesOf(items)), ...shown(own)] : shown(propertiesOf(items));
    },
  };
}
