import { useParams } from '@tanstack/react-router';
import { type ComponentType, lazy, Suspense, useMemo, useRef } from 'react';
import { useVocabulary } from '../app/vocabulary-context.ts';
import { LoadingState } from '../states/loading-state.tsx';
import type { Locale } from '../theme/preferences.ts';
import { LocaleSync } from '../words/locale-sync.tsx';
import { useWords } from '../words/words.ts';
import { DesignOutline } from './design-outline.tsx';
import { NotFoundPage } from './not-found-page.tsx';

/** A part that is loaded with the words of the language that the page has as it is opened. */
function useLoaded<Props>(load: ((locale: Locale) => Promise<{ readonly default: ComponentType<Props> }>) | undefined) {
  const { locale } = useWords();
  const first = useRef(locale);
  return useMemo(() => load && lazy(() => load(first.current)), [load]);
}

/** The page on which apps begin; what draws it is loaded when it is opened. */
export function DesignsRoute() {
  const page = useVocabulary().design?.start;
  const Page = useLoaded(page);
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
  const Page = useLoaded(page);
  if (!Page) return <NotFoundPage />;
  return (
    <Suspense fallback={<DesignOutline />}>
      <LocaleSync />
      <Page key={app} app={app} />
    </Suspense>
  );
}
