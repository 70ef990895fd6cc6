import type { FieldInput } from './field-input.ts';
import { booleanInput } from './types/boolean/boolean.ui.tsx';
import { datetimeInput } from './types/datetime/datetime.ui.tsx';
import { integerInput } from './types/integer/integer.ui.tsx';
import { longTextInput } from './types/long-text/long-text.ui.tsx';
import { moneyInput } from './types/money/money.ui.tsx';
import { multiSelectInput } from './types/multi-select/multi-select.ui.tsx';
import { numberInput } from './types/number/number.ui.tsx';
import { percentInput } from './types/percent/percent.ui.tsx';
import { selectInput } from './types/select/select.ui.tsx';
import { stageInput } from './types/stage/stage.ui.tsx';
import { textInput } from './types/text/text.ui.tsx';
import { userInput } from './types/user/user.ui.tsx';

export type { CellProps, FieldInput, InputProps, InputServices, LineColumn, RecordName } from './field-input.ts';

/** The faces of the field types that ship, one per type. */
export const fieldInputs: readonly FieldInput[] = [
  textInput,
  longTextInput,
  numberInput,
  integerInput,
  moneyInput,
  percentInput,
  booleanInput,
  selectInput,
  multiSelectInput,
  datetimeInput,
  userInput,
  stageInput,
];
