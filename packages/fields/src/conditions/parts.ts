import type { Logic, Words } from '@stepwell/expression';
import { carrierOf } from '../types/formula/of-type.ts';
import { type Ask, type Condition, defineCondition, type Shape } from './condition.ts';

export type Asks = NonNullable<Condition['asks']>;

export const words = (zh: string, en: string): Words => ({ 'zh-CN': zh, en });

/** A call of an operator with the field and the values, in this order. */
export const call =
  (operator: string): Shape =>
  (...args) =>
    ({ [operator]: args }) as Logic;

export const not =
  (shape: Shape): Shape =>
  (...args) =>
    ({ '!': [shape(...args)] }) as Logic;

/** A value of the field itself; what nobody writes has no input, so it is written as values of its type are. */
export const own: Asks = (of, context) => [of.type.computed ? (carrierOf(of.type.type(of.options, context)) ?? of) : of];

export const asked =
  (...asks: readonly Ask[]): Asks =>
  () =>
    asks;

export const compared = (name: string, operator: string, said: Words, asks: Asks = own): Condition =>
  defineCondition({ name, words: said, asks, shape: call(operator) });

/** Between two values, both included; `of` is what is compared of the field. */
export const between = (asks: Asks, of = (field: Logic): Logic => field): Condition =>
  defineCondition({
    name: 'between',
    words: words('介于', 'is between'),
    asks: (carrier, context) => {
      const [ask] = asks(carrier, context);
      return ask ? [{ ...ask, after: words('和', 'and') }, ask] : [];
    },
    shape: (field, ...limits) => ({ between: [of(field), ...limits] }),
  });

/** What can be asked of any value. */
export const emptiness: readonly Condition[] = [
  defineCondition({ name: 'filled', words: words('已填写', 'is filled in'), shape: call('filled') }),
  defineCondition({ name: 'blank', words: words('为空', 'is blank'), shape: call('isEmpty') }),
];
