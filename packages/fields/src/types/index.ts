import type { FieldType } from '../field-type.ts';
import { address } from './address/address.ts';
import { autoNumber } from './auto-number/auto-number.ts';
import { boolean } from './boolean/boolean.ts';
import { code } from './code/code.ts';
import { color } from './color/color.ts';
import { date } from './date/date.ts';
import { datetime } from './datetime/datetime.ts';
import { department } from './department/department.ts';
import { duration } from './duration/duration.ts';
import { email } from './email/email.ts';
import { file } from './file/file.ts';
import { formula } from './formula/formula.ts';
import { geoArea } from './geo-area/geo-area.ts';
import { geoPoint } from './geo-point/geo-point.ts';
import { image } from './image/image.ts';
import { integer } from './integer/integer.ts';
import { json } from './json/json.ts';
import { lines } from './lines/lines.ts';
import { longText } from './long-text/long-text.ts';
import { money } from './money/money.ts';
import { multiSelect } from './multi-select/multi-select.ts';
import { number } from './number/number.ts';
import { percent } from './percent/percent.ts';
import { period } from './period/period.ts';
import { phone } from './phone/phone.ts';
import { rating } from './rating/rating.ts';
import { relation } from './relation/relation.ts';
import { relations } from './relations/relations.ts';
import { richText } from './rich-text/rich-text.ts';
import { score } from './score/score.ts';
import { select } from './select/select.ts';
import { signature } from './signature/signature.ts';
import { stage } from './stage/stage.ts';
import { tags } from './tags/tags.ts';
import { text } from './text/text.ts';
import { url } from './url/url.ts';
import { user } from './user/user.ts';

/** Every field type that ships, in the order in which a palette shows them. */
export const fieldTypes: readonly FieldType[] = [
  text,
  longText,
  richText,
  phone,
  email,
  url,
  code,
  json,
  number,
  integer,
  money,
  percent,
  rating,
  boolean,
  select,
  multiSelect,
  tags,
  color,
  date,
  datetime,
  duration,
  period,
  user,
  department,
  relation,
  relations,
  lines,
  file,
  image,
  signature,
  address,
  geoPoint,
  geoArea,
  formula,
  score,
  autoNumber,
  stage,
];
