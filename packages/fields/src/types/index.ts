import type { FieldType } from '../field-type.ts';
import { boolean } from './boolean/boolean.ts';
import { date } from './date/date.ts';
import { datetime } from './datetime/datetime.ts';
import { department } from './department/department.ts';
import { duration } from './duration/duration.ts';
import { formula } from './formula/formula.ts';
import { integer } from './integer/integer.ts';
import { lines } from './lines/lines.ts';
import { longText } from './long-text/long-text.ts';
import { money } from './money/money.ts';
import { multiSelect } from './multi-select/multi-select.ts';
import { number } from './number/number.ts';
import { percent } from './percent/percent.ts';
import { relation } from './relation/relation.ts';
import { relations } from './relations/relations.ts';
import { score } from './score/score.ts';
import { select } from './select/select.ts';
import { stage } from './stage/stage.ts';
import { text } from './text/text.ts';
import { user } from './user/user.ts';

/** Every field type that ships, in the order in which a palette shows them. */
export const fieldTypes: readonly FieldType[] = [
  text,
  longText,
  number,
  integer,
  money,
  percent,
  boolean,
  select,
  multiSelect,
  date,
  datetime,
  duration,
  user,
  department,
  relation,
  relations,
  lines,
  formula,
  score,
  stage,
];
