export type { FaceVocabulary } from './app/face-vocabulary.ts';
export { startStepwell } from './stepwell.tsx';
export type { Locale } from './theme/preferences.ts';
