import type { ActionSpec } from '@stepwell/definition';
import { useDesign } from '../../here/design-context.ts';
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
  const ground = { table: readTable(files.get(`tables/${table}.json`)), text: say('action.newText') };
  return specs.flatMap((spec) => {
    const entry = newAction(spec, ground);
    return entry ? [{ spec, entry }] : [];
  });
}
