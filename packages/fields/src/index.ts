export type { Ask, Asked, Condition } from './conditions/condition.ts';
export {
  type AskableFields,
  asksOf,
  conditionsOf,
  findSentence,
  readSentence,
  type Sentence,
  sentenceLogic,
  sentenceWords,
} from './conditions/sentence.ts';
export {
  BadValue,
  type Computation,
  defineFieldType,
  type FieldContext,
  type FieldType,
  type JsonSchema,
  type Options,
} from './field-type.ts';
export { likenesses } from './likeness/index.ts';
export { type Likeness, USUAL_SIMILARITY } from './likeness/likeness.ts';
export { readPlain } from './read-plain.ts';
export { type Carrier, carrierOf } from './types/formula/of-type.ts';
export { areaOf, isWithin } from './types/geo-area/area.ts';
export { fieldTypes } from './types/index.ts';
export { listsChoices, TAG_COLORS } from './values/choice-schema.ts';
export { type Choice, choicesOf } from './values/choices.ts';
export { type Column, columnOf } from './values/columns.ts';
export { convertDatum, type Datum, type Degrees } from './values/datum.ts';
export { labelIn } from './values/label.ts';
export { showPeriod } from './values/period-text.ts';
export { wireText } from './values/wire-text.ts';
