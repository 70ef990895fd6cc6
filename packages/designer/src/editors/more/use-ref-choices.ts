import { type AppFiles, type Parameter, type Process, placeOf } from '@stepwell/definition';
import { wordsOf } from '@stepwell/ui/design';
import { useDesign } from '../../here/design-context.ts';
import { FOLDERS, type Folder, keyOfPath, labelOf, partsIn } from '../../here/parts.ts';
import { useTables } from '../../here/use-tables.ts';
import { useDesignWords } from '../../words/words.ts';

interface Named {
  readonly key: string;
  readonly label?: unknown;
}

/** The things of a kind that may be named: parts of the app, fields of a table, checkpoints of the process around. */
export function useRefChoices(): (ref: string, place: { readonly at: string; readonly table?: string | undefined }) => Choice[] {
  const { files } = useDesign();
  const { locale } = useDesignWords();
  const tables = useTables();
  return (ref, { at, table = '' }) => {
    const fields = [...(tables.get(table)?.fields.values() ?? [])].filter(({ system }) => !system);
    const things = ref === 'field' ? fields.map(({ definition }) => definition) : thingsOf(files, ref, at);
    return things.map(({ key, label }) => ({ value: key, label: wordsOf(label, locale, key) }));
  };
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

const named = (files: AppFiles, folder: Folder): readonly Named[] =>
  partsIn(files, folder).map(({ path, content }) => ({ key: keyOfPath(path), label: labelOf(content) }));

function thingsOf(files: AppFiles, ref: string, at: string): readonly Named[] {
  const folder = FOLDERS.find((one) => one === `${ref}s` || one === `${ref}es`);
  if (folder) return named(files, folder);
  if (ref === 'entry') return [...named(files, 'pages'), ...named(files, 'tables')];
  if (ref === 'parameter') return (files.get('parameters.json') ?? []) as readonly Parameter[];
  const { stages = [] } = (files.get(placeOf(at).file) ?? {}) as Partial<Process>;
  return ref === 'stage' ? stages : ref === 'checkpoint' ? stages.flatMap(({ checkpoints = [] }) => checkpoints) : [];
}
