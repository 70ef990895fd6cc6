import { useToaster } from '@stepwell/ui/design';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { type Design, DesignContext, type Hand, HandContext } from './here/design-context.ts';
import { PEOPLE } from './here/parts.ts';
import { useDraft } from './here/use-draft.ts';
import { useProblems } from './here/use-problems.ts';
import { DesignShell } from './shell/design-shell.tsx';
import { InWords } from './words/in-words.tsx';
import { said } from './words/words.ts';

/** The page on which an app is designed. */
export default function DesignPage({ app }: { readonly app: string }) {
  return (
    <InWords>
      <Designing app={app} />
    </InWords>
  );
}

function Designing({ app }: { readonly app: string }) {
  const model = useDraft(app);
  const files = useSyncExternalStore(model.subscribe, () => model.view().files);
  const { problems, isChecked } = useProblems(files);
  const { part } = useSearch({ strict: false }) as { part?: string };
  const [selected, select] = useState<string>();
  const open = useOpen(select);
  const refused = useRefused();
  const first = files.keys().find((path) => path.startsWith('tables/')) ?? 'app.json';
  const path = part !== undefined && (files.has(part) || part === PEOPLE) ? part : first;
  const hand = useMemo<Hand>(
    () => ({
      app,
      model,
      act: (name, operations, merge) => {
        const isDone = model.act({ name, operations, ...(merge !== undefined && { merge }) });
        if (!isDone) refused(name);
        return isDone;
      },
      open,
      select,
    }),
    [app, model, open, refused],
  );
  const design = useMemo<Design>(
    () => ({ ...hand, files, problems, isChecked, path, selected }),
    [hand, files, problems, isChecked, path, selected],
  );
  return (
    <HandContext value={hand}>
      <DesignContext value={design}>
        <DesignShell />
      </DesignContext>
    </HandContext>
  );
}

/** Says that something could not be done: what it speaks of is not there (any more), or is not written to its end. */
function useRefused(): (name: string) => void {
  const { failed } = useToaster();
  return useCallback((name) => failed(said('design.notDone', { name })), [failed]);
}

/** The way to another part, on which nothing is selected yet. */
function useOpen(select: Hand['select']): Hand['open'] {
  const navigate = useNavigate();
  return useCallback(
    (path) => {
      select(undefined);
      void navigate({ to: '.', search: { part: path }, replace: false } as never);
    },
    [navigate, select],
  );
}
