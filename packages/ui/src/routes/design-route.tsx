import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { useVocabulary } from '../app/vocabulary-context.ts';
import { LoadingState } from '../states/loading-state.tsx';
import { LocaleSync } from '../words/locale-sync.tsx';
import { DesignOutline } from './design-outline.tsx';
import { NotFoundPage } from './not-found-page.tsx';

/** The page on which apps begin; what draws it is loaded when it is opened. */
export function DesignsRoute() {
  const page = useVocabulary().design?.start;
  const Page = useMemo(() => page && lazy(page), [page]);
  if (!Page) return <NotFoundPage />;
  return (
    <Suspense fallback={<LoadingState />}>
      <LocaleSync />
      <Page />
    </Suspense>
  );
}

/** The page on which an app is designed; what draws it is loaded when it is opened. */
export function DesignRoute() {
  const { app = '' } = useParams({ strict: false }) as { app?: string };
  const page = useVocabulary().design?.page;
  const Page = useMemo(() => page && lazy(page), [page]);
  if (!Page) return <NotFoundPage />;
  return (
    <Suspense fallback={<DesignOutline />}>
      <LocaleSync />
      <Page key={app} app={app} />
    </Suspense>
  );
}
