import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { type Design, DesignContext } from './here/design-context.ts';
import { useDraft } from './here/use-draft.ts';
import { useProblems } from './here/use-problems.ts';
import { DesignShell } from './shell/design-shell.tsx';

/** The page on which an app is designed. */
export default function DesignPage({ app }: { readonly app: string }) {
  const { model, view } = useDraft(app);
  const problems = useProblems(view.files);
  const navigate = useNavigate();
  const { part } = useSearch({ strict: false }) as { part?: string };
  const [selected, select] = useState<string>();
  const open = useCallback(
    (path: string) => {
      select(undefined);
      void navigate({ to: '.', search: { part: path }, replace: false } as never);
    },
    [navigate],
  );
  const { files } = view;
  const first = files.keys().find((path) => path.startsWith('tables/')) ?? 'app.json';
  const path = part !== undefined && files.has(part) ? part : first;
  const design = useMemo<Design>(
    () => ({
      app,
      model,
      view,
      files,
      problems,
      act: (name, operations, merge) => model.act({ name, operations, ...(merge !== undefined && { merge }) }),
      path,
      open,
      selected,
      select,
    }),
    [app, model, view, files, problems, path, open, selected],
  );
  return (
    <DesignContext value={design}>
      <DesignShell />
    </DesignContext>
  );
}
