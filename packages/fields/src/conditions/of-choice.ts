import type { FieldContext, Options } from '../field-type.ts';
import { multiSelect } from '../types/multi-select/multi-select.ts';
import { relations } from '../types/relations/relations.ts';
import { select } from '../types/select/select.ts';
import { text } from '../types/text/text.ts';
import { type Asked, type Condition, defineCondition, type Shape } from './condition.ts';
import { type Asks, call, emptiness, not, words } from './parts.ts';

const among = (asks: Asks): readonly Condition[] => [
  defineCondition({ name: 'among', words: words('是', 'is'), asks, shape: call('in'), also: [call('==')] }),
  defineCondition({ name: 'not_among', words: words('不是', 'is not'), asks, shape: not(call('in')), also: [call('!=')] }),
  ...emptiness,
];

/** The options of a choice, with their labels where the definition lists them; undefined where any word may stand. */
function optionsOf({ type, options }: Asked, context: FieldContext): Options | undefined {
  const kind = type.type(options, context);
  const item = kind.kind === 'list' ? kind.of : kind;
  const known = item.kind === 'text' ? item.options : undefined;
  return known && { options: options['options'] ?? known };
}

/** One of listed options. */
export const ofChoice = among((of, context) => [{ type: multiSelect, options: optionsOf(of, context) ?? {} }]);

/** A record of some table. */
export const ofReference = among((of, context) => {
  const kind = of.type.type(of.options, context);
  return [{ type: relations, options: { table: kind.kind === 'ref' ? kind.table : '' } }];
});

const has: Shape = (field, ...items) => ({ in: [...items, field] });
const anItem: Asks = (of, context) => {
  const options = optionsOf(of, context);
  return [options ? { type: select, options } : { type: text, options: {} }];
};

/** Several of listed options, or several words. */
export const ofList: readonly Condition[] = [
  defineCondition({ name: 'has', words: words('包含', 'has'), asks: anItem, shape: has }),
  defineCondition({ name: 'has_not', words: words('不包含', 'does not have'), asks: anItem, shape: not(has) }),
  ...emptiness,
];

export const ofYesNo: readonly Condition[] = [
  defineCondition({
    name: 'yes',
    words: words('为是', 'is yes'),
    shape: (field) => field,
    also: [(field) => ({ '==': [field, true] })],
  }),
  defineCondition({
    name: 'no',
    words: words('为否', 'is no'),
    shape: (field) => ({ '!': [field] }),
    also: [(field) => ({ '==': [field, false] })],
  }),
];

/** A person of the app, who may be the one who asks. */
export const ofPerson: readonly Condition[] = [
  defineCondition({ name: 'me', words: words('是我', 'is me'), shape: (field) => ({ '==': [field, { var: 'me' }] }) }),
  defineCondition({ name: 'not_me', words: words('不是我', 'is not me'), shape: (field) => ({ '!=': [field, { var: 'me' }] }) }),
  defineCondition({
    name: 'my_team',
    words: words('是我或我的下属', 'is me or in my team'),
    shape: (field) => ({ in: [field, { team: [{ var: 'me' }] }] }),
  }),
  ...ofReference,
];
