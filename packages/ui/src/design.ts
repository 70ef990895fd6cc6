// What the designer takes from the pages: words, states, the way to the server, the app around a part of the page.
export type {
  NewPeopleBody,
  NewPerson,
  RehearsalBody,
  WireAct,
  WireEntrance,
  WireFillingFigures,
  WireFormerPilot,
  WireHappening,
  WireInvitation,
  WirePilot,
  WirePilotForm,
  WirePilotPerson,
  WireRecord,
  WireRehearsal,
  WireRehearsalRecord,
  WireRehearsalStep,
  WireRemark,
  WireScenarioResult,
  WireScenarios,
  WireStuck,
  WireTemplate,
} from '@stepwell/engine';
export { address, get, patch, post, remove } from './api/api.ts';
export { ApiError } from './api/api-error.ts';
export { upload } from './api/upload.ts';
export { addresses } from './app/addresses.ts';
export { AppContext, type AppHere, isComputed, stageKeyOf, titleKey, useApp } from './app/app-context.ts';
export { hereOf } from './app/here-of.ts';
export { definitionQuery, meQuery } from './app/queries.ts';
export type { RecordBook } from './app/record-book.ts';
export { useVocabulary } from './app/vocabulary-context.ts';
export { FieldCell } from './cell/field-cell.tsx';
export { useNames, useTexts } from './cell/use-names.ts';
export { Countdown } from './countdown/countdown.tsx';
export { NowContext } from './countdown/now.ts';
export { recordsPath } from './data/records.ts';
export { type AskableField, labelledFields } from './filter/askable-fields.ts';
export { type Filter, filterLogic, readFilter } from './filter/filter.ts';
export { FilterBar } from './filter/lazy-filter-bar.ts';
export type { FilterHere } from './filter/use-filter.ts';
export { InertField } from './form/inert-field.tsx';
export { layoutOf, sectionOfFields, usualForm } from './form/layout.ts';
export { RecordForm } from './form/record-form.tsx';
export { FieldPlace, SectionCard } from './form/section-card.tsx';
export { useFormOf } from './form/use-form-of.ts';
export { usualValues } from './form/usual-values.ts';
export { PreviewApp, WidgetPreview } from './page/widget-preview.tsx';
export { PillButton } from './pilot/pill-button.tsx';
export { clockworkOf, deadlinesIn } from './record/deadlines.ts';
export { processOf, waysFrom } from './record/stages.ts';
export { HomeLink } from './routes/home-link.tsx';
export type { AppRules } from './rules/app-rules.ts';
export { loadRules, useNearby } from './rules/use-rules.ts';
export { icons } from './shell/icons.ts';
export { LanguageSwitch } from './shell/language-switch.tsx';
export { mayAct } from './shell/navigation.ts';
export { SignInAgain } from './sign-in/sign-in-again.tsx';
export { EmptyState } from './states/empty-state.tsx';
export { ErrorState } from './states/error-state.tsx';
export { LoadingState } from './states/loading-state.tsx';
export { useToaster } from './states/toaster.tsx';
export { sentenceOf, useSentence } from './states/use-sentence.ts';
export type { Locale } from './theme/preferences.ts';
export { largeTheme } from './theme/theme.ts';
export { useIsPhone, useMedia } from './theme/use-media.ts';
export { SpokenIn } from './words/spoken-in.tsx';
export { useWords, wordsOf } from './words/words.ts';
