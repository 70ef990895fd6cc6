import { below } from '@stepwell/definition';
import { Button } from 'antd';
import { useDesign } from '../../here/design-context.ts';
import { useDesignWords } from '../../words/words.ts';
import styles from '../editors.module.css';
import { Labelled } from '../labelled.tsx';
import { More } from '../more/more.tsx';
import { propertySet } from '../property.ts';
import { CalendarInput } from '../steps/calendar-input.tsx';
import { SpanInput } from '../steps/span-input.tsx';
import { StepsEditor } from '../steps/steps-editor.tsx';
import type { StageInput } from './stage-input.ts';

/** How long a record may stand in a stage, on which calendar, and what happens before and after. */
export function DeadlinePanel({ process, stage, name, set, at }: StageInput & { readonly at: string }) {
  const { act } = useDesign();
  const { say } = useDesignWords();
  const { due } = stage;
  if (!due)
    return (
      <div className={styles['panelBody']}>
        <p className={styles['pale']}>{say('stage.noDeadline')}</p>
        <Button onClick={() => set('due', { after: '2h' }, say('stage.deadlineSet', { name }))}>
          {say('stage.setDeadline')}
        </Button>
      </div>
    );
  const place = below(at, 'due');
  const put = (property: 'after' | 'calendar', value: unknown) =>
    act(say('stage.deadlineSet', { name }), propertySet(place, due, property, value), `${property} ${place}`);
  return (
    <div className={styles['panelBody']}>
      <Labelled text={say('stage.within')}>
        {() => (
          <SpanInput
            at={below(place, 'after')}
            table={process.table}
            label={say('stage.within')}
            value={due.after}
            onChange={(after) => put('after', after)}
          />
        )}
      </Labelled>
      <Labelled text={say('timeout.calendar')}>
        {() => <CalendarInput value={due.calendar} onChange={(calendar) => put('calendar', calendar)} />}
      </Labelled>
      <StepsEditor isDeadline table={process.table} at={place} holder={due} name={name} />
      <More of="processes/stages/due" at={place} holder={due} table={process.table} called={name} />
      <Button type="text" size="small" danger onClick={() => set('due', undefined, say('process.limitNone', { name }))}>
        {say('stage.removeDeadline')}
      </Button>
    </div>
  );
}
