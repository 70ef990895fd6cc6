export type { App, AppFiles, DataFile, DemoPeople } from './app.ts';
export { calendarProblems } from './calendar/calendar-problems.ts';
export { type CheckedApp, checkApp } from './check/check-app.ts';
export { type Difference, differencesOf, type PartDifference } from './diff/differences.ts';
export { sayPlace } from './diff/say-place.ts';
export { type Applied, applyOperation, applyOperations } from './draft/apply-operation.ts';
export { Operation } from './draft/operation.ts';
export { operationsBetween } from './draft/operations-between.ts';
export { below, nameOfItem, OperationFault, placeOf, stepTo } from './draft/place.ts';
export { appOf } from './files/app-of.ts';
export { type Bundle, fromBundle, toBundle } from './files/bundle.ts';
export { filesOf } from './files/files-of.ts';
export { readCsv } from './files/read-csv.ts';
export { referencePage } from './generate/reference.ts';
export { schemaFiles } from './generate/schema-files.ts';
export type { Problem } from './problem.ts';
export { clockPeriods, readsName, shiftedBack } from './query/compared.ts';
export { narrowedBy } from './query/narrowed.ts';
export { thingsIn } from './rename/definers.ts';
export { type FormulaRespeller, formulaRespeller, newNames } from './rename/formula-respeller.ts';
export { type RenameFault, type Renaming, renameThing, usesOfThing } from './rename/rename.ts';
export { type Renamed, renamesBetween } from './rename/renames-between.ts';
export { nameOfThing, type Thing, type ThingKind } from './rename/thing.ts';
export type { Computed } from './schema/computed-field.ts';
export { contextOf } from './schema/context-of.ts';
export { schemaOf, type Understanding, understand } from './schema/understand.ts';
export type {
  AppInfo,
  Autofill,
  Calendar,
  Check,
  Checkpoint,
  Due,
  Duplicates,
  Exercise,
  Expectation,
  Field,
  Filter,
  Form,
  FormItem,
  Gate,
  Group,
  Guide,
  GuideMedia,
  Label,
  Measure,
  Page,
  Parameter,
  Process,
  Query,
  Right,
  Role,
  Rule,
  Scenario,
  ScenarioStep,
  Section,
  Stage,
  Table,
  TableRights,
  Timeout,
  TimeoutStep,
  Transition,
  Widget,
} from './shapes/index.ts';
export { Query as QueryShape } from './shapes/page.ts';
export { archivedField } from './tables/archived-field.ts';
export { COMPANIONS, type Companion } from './tables/companions.ts';
export { type FullField, type FullTable, isOfLines } from './tables/full-table.ts';
export { fullTables, processesOf } from './tables/full-tables.ts';
export { ORDINARY_TABLE_LABELS, SHIPPED_CALENDAR_KEYS } from './tables/ordinary-tables.ts';
export { sqlName } from './tables/sql-name.ts';
export { stageOptions } from './tables/system-fields.ts';
export type { ActionSpec, Vocabulary, WidgetSpec } from './vocabulary.ts';
export { type FormulaStand, formulaStandAt } from './walk/formula-stand.ts';
export { type AppFormulas, type CheckedText, formulasOf } from './walk/formulas-of.ts';
export { propertiesAt, propertiesOf } from './walk/shape-at.ts';
export { type AppWords, appVoice } from './words/app-voice.ts';
export { mustHold } from './words/must-hold.ts';
export { sayProblem } from './words/say-problem.ts';
