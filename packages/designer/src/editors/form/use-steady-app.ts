import { isOfLines } from '@stepwell/definition';
import type { AppHere } from '@stepwell/ui/design';
import { useMemo } from 'react';
import { useSameList } from '../use-same-list.ts';

/** What controls that are only looked at show of other tables than their field's: which there are, and the columns of lines. */
const shownOf = ({ context, vocabulary, tables }: AppHere): readonly unknown[] => [
  context,
  vocabulary,
  ...tables.values().map((table) => (isOfLines(table) ? table : table.key)),
];

/** The app as the inert controls of a form need it: the same while other things of it are written, so that hundreds of them stay as they are. */
export function useSteadyApp(app: AppHere): AppHere {
  const shown = useSameList(shownOf(app));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the app as it was when something else was to be shown
  return useMemo(() => app, [shown]);
}
