import type { AppFiles, Operation } from '@stepwell/definition';
import type { WireRehearsal } from '@stepwell/ui/design';
import { keyFrom, uniqueKey } from '../editors/unique-key.ts';
import { keyOfPath, partsIn } from '../here/parts.ts';

/** The operations that keep a test-run as a scenario of the draft, and where it then stands. */
export function keepRun(
  files: AppFiles,
  name: string,
  kept: WireRehearsal['kept'],
): { readonly path: string; readonly operations: readonly Operation[] } {
  const taken = partsIn(files, 'scenarios').map(({ path }) => keyOfPath(path));
  const key = uniqueKey(keyFrom(name, 'scenario'), taken);
  const path = `scenarios/${key}.json`;
  return { path, operations: [{ op: 'set', at: path, value: { key, name, ...kept } }] };
}
