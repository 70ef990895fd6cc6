import { below } from '@stepwell/definition';
import type { JsonSchema } from '@stepwell/fields';
import { Button } from 'antd';
import { useDesignWords } from '../../words/words.ts';
import { FormulaInput } from '../formula/formula-input.tsx';
import { propertySet } from '../property.ts';
import { CalendarInput } from './calendar-input.tsx';
import type { OptionProps } from './option-props.ts';
import { SpanInput } from './span-input.tsx';

/** Whether an option says by when: an instant, or so long after now. */
export const isDue = (schema: JsonSchema): boolean =>
  Array.isArray(schema['anyOf']) &&
  (schema['anyOf'] as JsonSchema[]).some(({ properties }) => Object.hasOwn((properties ?? {}) as object, 'after'));

/** By when something is to be done: so long from now on a calendar, or the instant that a formula gives. */
export function DueInput({ name, at, table, options, change }: OptionProps) {
  const { say } = useDesignWords();
  const due = options[name];
  const place = below(at, name);
  if (due === undefined)
    return (
      <Button type="text" size="small" onClick={() => change([{ op: 'set', at: place, value: { after: '1d' } }])}>
        {say('action.setDue')}
      </Button>
    );
  const span = typeof due === 'object' && due !== null && 'after' in due ? (due as Readonly<Record<string, unknown>>) : undefined;
  return (
    <>
      <span>{say('action.within')}</span>
      {span ? (
        <>
          <SpanInput
            at={below(place, 'after')}
            table={table}
            label={say('action.within')}
            value={span['after']}
            onChange={(after) => change(propertySet(place, span, 'after', after), `after ${place}`)}
          />
          <CalendarInput
            value={span['calendar']}
            onChange={(calendar) => change(propertySet(place, span, 'calendar', calendar))}
          />
        </>
      ) : (
        <FormulaInput
          at={place}
          table={table}
          label={say('action.within')}
          hasLabel={false}
          expected="instant"
          value={due}
          onChange={(instant) => change(propertySet(at, options, name, instant))}
        />
      )}
      <Button type="text" size="small" onClick={() => change(propertySet(at, options, name, undefined))}>
        {say('action.noDue')}
      </Button>
    </>
  );
}
