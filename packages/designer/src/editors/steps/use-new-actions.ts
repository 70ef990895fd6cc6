import type { ActionSpec } from '@stepwell/definition';
import { useDesign } from '../../here/design-context.ts';
import { keyOfPath, partsIn } from '../../here/parts.ts';
import { readTable } from '../../here/read-parts.ts';
import { useDesignWords } from '../../words/words.ts';
import { newAction } from './new-action.ts';
import type { ActionEntry } from './step-acts.ts';

/** The actions that can be begun with one click beside a record of a table. */
export function useNewActions(
  table: string,
  specs: readonly ActionSpec[],
): readonly { readonly spec: ActionSpec; readonly entry: ActionEntry }[] {
  const { files } = useDesign();
  const { say } = useDesignWords();
  const others = partsIn(files, 'tables').map(({ path }) => keyOfPath(path));
  const tables = others.toSorted((one, other) => Number(one === table) - Number(other === table));
  const ground = { table: readTable(files.get(`tables/${table}.json`)), text: say('action.newText'), tables };
  return specs.flatMap((spec) => {
    const entry = newAction(spec, ground);
    return entry ? [{ spec, entry }] : [];
  });
}
