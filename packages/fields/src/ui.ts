import { lazy } from 'react';
import type { FieldInput } from './field-input.ts';
import { addressInput } from './types/address/address.ui.tsx';
import { autoNumberInput } from './types/auto-number/auto-number.ui.tsx';
import { booleanInput } from './types/boolean/boolean.ui.tsx';
import { codeInput } from './types/code/code.ui.tsx';
import { colorInput } from './types/color/color.ui.tsx';
import { dateInput } from './types/date/date.ui.tsx';
import { datetimeInput } from './types/datetime/datetime.ui.tsx';
import { departmentInput } from './types/department/department.ui.tsx';
import { durationInput } from './types/duration/duration.ui.tsx';
import { emailInput } from './types/email/email.ui.tsx';
import { fileInput } from './types/file/file.ui.tsx';
import { formulaInput } from './types/formula/formula.ui.tsx';
import { geoAreaInput } from './types/geo-area/geo-area.ui.tsx';
import { geoPointInput } from './types/geo-point/geo-point.ui.tsx';
import { imageInput } from './types/image/image.ui.tsx';
import { integerInput } from './types/integer/integer.ui.tsx';
import { jsonInput } from './types/json/json.ui.tsx';
import { linesInput } from './types/lines/lines.ui.tsx';
import { longTextInput } from './types/long-text/long-text.ui.tsx';
import { moneyInput } from './types/money/money.ui.tsx';
import { multiSelectInput } from './types/multi-select/multi-select.ui.tsx';
import { numberInput } from './types/number/number.ui.tsx';
import { percentInput } from './types/percent/percent.ui.tsx';
import { periodInput } from './types/period/period.ui.tsx';
import { phoneInput } from './types/phone/phone.ui.tsx';
import { ratingInput } from './types/rating/rating.ui.tsx';
import { relationInput } from './types/relation/relation.ui.tsx';
import { relationsInput } from './types/relations/relations.ui.tsx';
import { richTextInput } from './types/rich-text/rich-text.ui.tsx';
import { scoreInput } from './types/score/score.ui.tsx';
import { selectInput } from './types/select/select.ui.tsx';
import { signatureInput } from './types/signature/signature.ui.tsx';
import { stageInput } from './types/stage/stage.ui.tsx';
import { tagsInput } from './types/tags/tags.ui.tsx';
import { textInput } from './types/text/text.ui.tsx';
import { urlInput } from './types/url/url.ui.tsx';
import { userInput } from './types/user/user.ui.tsx';

export type { CellProps, FieldInput, InputProps, InputServices, LineColumn, LineValues, RecordName } from './field-input.ts';
/** The faces of the field types that ship, one per type. */
export { PersonDisc } from './inputs/person.tsx';
export { titleOf } from './inputs/title-of.tsx';

export const fieldInputs: readonly FieldInput[] = [
  textInput,
  longTextInput,
  richTextInput,
  phoneInput,
  emailInput,
  urlInput,
  codeInput,
  jsonInput,
  numberInput,
  integerInput,
  moneyInput,
  percentInput,
  ratingInput,
  booleanInput,
  selectInput,
  multiSelectInput,
  tagsInput,
  colorInput,
  dateInput,
  datetimeInput,
  durationInput,
  periodInput,
  userInput,
  departmentInput,
  relationInput,
  relationsInput,
  linesInput,
  fileInput,
  imageInput,
  signatureInput,
  addressInput,
  geoPointInput,
  geoAreaInput,
  formulaInput,
  scoreInput,
  autoNumberInput,
  stageInput,
];

/** A day as inputs of dates have it, for pages that ask for one; loads when it is drawn. */
export const DayPicker = lazy(async () => ({ default: (await import('./inputs/day-picker.tsx')).DayPicker }));

/** Every field type in every state, for looking at; loads when it is drawn. */
export const FieldGallery = lazy(async () => ({ default: (await import('./gallery/field-gallery.tsx')).FieldGallery }));
