// What the designer takes from the pages: words, states, the way to the server, the app around a part of the page.
export { address, get, post, remove } from './api/api.ts';
export { ApiError } from './api/api-error.ts';
export { addresses } from './app/addresses.ts';
export { AppContext, type AppHere, useApp } from './app/app-context.ts';
export { hereOf } from './app/here-of.ts';
export { definitionQuery, meQuery } from './app/queries.ts';
export { useVocabulary } from './app/vocabulary-context.ts';
export { icons } from './shell/icons.ts';
export { LanguageSwitch } from './shell/language-switch.tsx';
export { EmptyState } from './states/empty-state.tsx';
export { ErrorState } from './states/error-state.tsx';
export { LoadingState } from './states/loading-state.tsx';
export { useToaster } from './states/toaster.tsx';
export { useSentence } from './states/use-sentence.ts';
export type { Locale } from './theme/preferences.ts';
export { useIsPhone } from './theme/use-media.ts';
export { useWords, wordsOf } from './words/words.ts';
