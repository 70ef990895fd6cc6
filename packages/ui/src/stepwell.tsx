import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { ApiError } from './api/api-error.ts';
import type { FaceVocabulary } from './app/face-vocabulary.ts';
import { VocabularyContext } from './app/vocabulary-context.ts';
import { routerOf } from './routes/router.tsx';
import { ToasterProvider } from './states/toaster.tsx';
import { ThemeProvider } from './theme/theme-provider.tsx';
import { startWords, useWords } from './words/words.ts';

/** A refusal stays one however often it is asked; only a lost connection is tried again. */
const newQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (count, error) => count < 2 && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
      },
    },
  });

function Stepwell({ vocabulary }: { vocabulary: FaceVocabulary }) {
  const { locale } = useWords();
  const [client] = useState(newQueryClient);
  const [router] = useState(() => routerOf(client, vocabulary));
  return (
    <QueryClientProvider client={client}>
      <ThemeProvider locale={locale}>
        <ToasterProvider>
          <VocabularyContext value={vocabulary}>
            <RouterProvider router={router} />
          </VocabularyContext>
        </ToasterProvider>
      </ThemeProvider>
    </QueryClientProvider>
  );
}

/** A newer version took the place of the files this page would load: it begins anew, once. */
function reloadWhenOutdated(): void {
  window.addEventListener('vite:preloadError', (event) => {
    if (sessionStorage.getItem('stepwell.reloaded')) return;
    sessionStorage.setItem('stepwell.reloaded', 'yes');
    event.preventDefault();
    window.location.reload();
  });
}

/** Draws the whole page into an element. */
export async function startStepwell(element: HTMLElement, vocabulary: FaceVocabulary): Promise<void> {
  reloadWhenOutdated();
  const i18n = await startWords();
  createRoot(element).render(
    <I18nextProvider i18n={i18n}>
      <Stepwell vocabulary={vocabulary} />
    </I18nextProvider>,
  );
}
