export { bestFirst } from './assist/best-first.ts';
export { colorFormula, type Shade, type Shaded } from './assist/color-formula.ts';
export { type CompletingPlace, completeFormula } from './assist/complete-formula.ts';
export type { AppNames, Completion, Completions } from './assist/completion.ts';
export { type FunctionHelp, functionHelp } from './assist/functions.ts';
export { type NamedLiteral, nameLiterals } from './assist/name-literals.ts';
export { type CallAround, functionAt } from './assist/standing-at.ts';
export { blankValues } from './blank-values.ts';
export {
  addDurations,
  addWorking,
  always,
  type Calendar,
  calendarNamed,
  calendarsOf,
  type Duration,
  durationMs,
  openingAt,
  parseDuration,
  scaleDuration,
  startOfDate,
  type WorkingTime,
  workingBetween,
  workingTime,
  zeroDuration,
} from './calendar/index.ts';
export { checkFormula, type FormulaPlace } from './check/check-formula.ts';
export { accepts, type Expected, expectedWords } from './check/expected.ts';
export type { Expression } from './check/expression.ts';
export type { Mention } from './check/mention.ts';
export { nearest } from './check/nearest.ts';
export { type PeopleRead, peopleReads } from './check/people-reads.ts';
export { typeWords } from './check/type-words.ts';
export type { Environment } from './environment.ts';
export { compileFormula } from './evaluate/compile-formula.ts';
export { DAY } from './evaluate/day.ts';
export { earlierPeriod, samePart } from './evaluate/earlier-period.ts';
export { nextMidnight, startOfDay } from './evaluate/zone.ts';
export type { Checked, Depends, Formula } from './formula.ts';
export { importJsonLogic } from './json-logic/import-json-logic.ts';
export { madeOnce } from './made-once.ts';
export type { Logic, Node } from './node.ts';
export {
  type Construct,
  type Dialect,
  defineOperator,
  type Example,
  type Form,
  type Fragment,
  type FunctionOperator,
  type Operator,
  type SqlContext,
} from './operator.ts';
export { operators } from './operators/index.ts';
export type { FormulaProblem } from './problem.ts';
export { sayConditions, sayFormula } from './say/say-formula.ts';
export type { Beside, Voice } from './say/voice.ts';
export type { FieldSchema, RowsBy, Schema, Scope, TableSchema, Words } from './schema.ts';
export { matchScope } from './sql/check-match.ts';
export { bindParameters, Deferred } from './sql/deferred.ts';
export { NotPushable } from './sql/emitting.ts';
export { formulaToSql } from './sql/formula-to-sql.ts';
export { fromSql, toParameter } from './sql/parameter-value.ts';
export { postgresFunctions } from './sql/postgres-functions.ts';
export type { SqlPlace } from './sql/sql-place.ts';
export { type SqliteFunction, sqliteFunctions } from './sql/sqlite-functions.ts';
export { parseFormula } from './text/parse-formula.ts';
export { printFormula } from './text/print-formula.ts';
export { readLogic } from './text/read-logic.ts';
export { placeOfMention, type Respelling, respellFormula } from './text/respell.ts';
export { toLogic } from './text/to-logic.ts';
export { checkTimer } from './timer/check-timer.ts';
export { nextFlip } from './timer/next-flip.ts';
export { LATER, type Watched, watchCondition, watchValue } from './timer/watched.ts';
export * from './type.ts';
export type { Row, Value, Values } from './value.ts';
