import { cat } from './cat.ts';
import { contains } from './contains.ts';
import { endsWith } from './ends-with.ts';
import { includes } from './includes.ts';
import { isEmail } from './is-email.ts';
import { isIdCard } from './is-id-card.ts';
import { isMobile } from './is-mobile.ts';
import { isUscc } from './is-uscc.ts';
import { left } from './left.ts';
import { length } from './length.ts';
import { lower } from './lower.ts';
import { mask } from './mask.ts';
import { mid } from './mid.ts';
import { padLeft } from './pad-left.ts';
import { replace } from './replace.ts';
import { right } from './right.ts';
import { rmbUpper } from './rmb-upper.ts';
import { split } from './split.ts';
import { startsWith } from './starts-with.ts';
import { toNumber } from './to-number.ts';
import { toText } from './to-text.ts';
import { trim } from './trim.ts';
import { upper } from './upper.ts';

export const textOperators = [
  cat,
  length,
  lower,
  upper,
  trim,
  left,
  right,
  mid,
  replace,
  contains,
  includes,
  startsWith,
  endsWith,
  toText,
  toNumber,
  padLeft,
  split,
  mask,
  isMobile,
  isEmail,
  isIdCard,
  isUscc,
  rmbUpper,
] as const;
