import { below, type Stage } from '@stepwell/definition';
import { TAG_COLORS } from '@stepwell/fields';
import { wordsOf } from '@stepwell/ui/design';
import { Input, InputNumber, Segmented, Select, Tabs } from 'antd';
import { useDesign } from '../../here/design-context.ts';
import { DraftApp } from '../../here/draft-app.tsx';
import { useDesignWords } from '../../words/words.ts';
import changes from '../change.module.css';
import styles from '../editors.module.css';
import { fieldOptions } from '../field-options.ts';
import { KeyInput } from '../key-input.tsx';
import { Labelled } from '../labelled.tsx';
import { Properties } from '../more/more.tsx';
import { textIn } from '../steps/step-acts.ts';
import { UsesButton } from '../uses-button.tsx';
import { DeadlinePanel } from './deadline-panel.tsx';
import { GatesPanel } from './gates-panel.tsx';
import { OutputsInput } from './outputs-input.tsx';
import { ResponsibleInput } from './responsible-input.tsx';
import { type StageInput, stageThing } from './stage-input.ts';

/** Everything about one stage: what it is, its deadline, what must hold to come in and go out. */
export function StagePanel(props: StageInput) {
  const { say } = useDesignWords();
  const { part, stage, process, name } = props;
  const at = below(part.path, 'stages', `@${stage.key}`);
  const gates = { at, stage, table: process.table, name };
  return (
    <DraftApp>
      <Tabs
        size="small"
        items={[
          { key: 'stage', label: say('stage.about'), children: <About {...props} /> },
          { key: 'due', label: say('stage.deadline'), children: <DeadlinePanel {...props} at={at} /> },
          {
            key: 'gates',
            label: say('stage.gates'),
            children: (
              <div className={styles['panelBody']}>
                <GatesPanel {...gates} side="enter" />
                <GatesPanel {...gates} side="exit" />
              </div>
            ),
          },
          {
            key: 'do',
            label: say('stage.happens'),
            children: (
              <div className={styles['panelBody']}>
                <Properties of="processes/stages" at={at} holder={stage} table={process.table} called={name} />
              </div>
            ),
          },
        ]}
      />
    </DraftApp>
  );
}

const CATEGORIES = ['open', 'won', 'lost'] as const;

function About(props: StageInput) {
  const { stage, name, set } = props;
  const { say } = useDesignWords();
  const said = say('stage.changed', { name });
  return (
    <div className={styles['panelBody']}>
      <Labelled text={say('process.category')}>
        {(id) => (
          <Segmented
            id={id}
            block
            value={stage.category ?? 'open'}
            options={CATEGORIES.map((value) => ({ value, label: say(`process.${value}`) }))}
            onChange={(category) => set('category', category === 'open' ? undefined : category, said)}
          />
        )}
      </Labelled>
      <Colour stage={stage} set={(color) => set('color', color, said)} />
      <Labelled text={say('stage.probability')}>
        {(id) => (
          <InputNumber
            id={id}
            min={0}
            max={100}
            suffix="%"
            value={stage.probability === undefined ? null : Math.round(stage.probability * 100)}
            onChange={(share) => set('probability', share === null ? undefined : share / 100, said, true)}
            style={{ width: '100%' }}
          />
        )}
      </Labelled>
      <Labelled text={say('process.responsible')}>{() => <ResponsibleInput {...props} isPlain={false} />}</Labelled>
      <Labelled text={say('process.outputs')}>{(id) => <OutputsInput {...props} id={id} />}</Labelled>
      <Lock {...props} />
      <Guidance {...props} />
      <Advanced {...props} />
    </div>
  );
}

/** What is seldom wanted: its key, and where it is used. */
function Advanced({ part, process, stage, name }: StageInput) {
  const { select } = useDesign();
  const { say } = useDesignWords();
  const thing = stageThing(process, stage);
  const done = (to: string) => select(below(part.path, 'stages', `@${to}`));
  return (
    <details className={changes['advanced']}>
      <summary>{say('change.advanced')}</summary>
      <div className={changes['advancedBody']}>
        <KeyInput key={stage.key} thing={thing} name={name} done={done} />
        <p className={changes['hint']}>{say('change.keyHint')}</p>
        <div className={changes['acts']}>
          <UsesButton thing={thing} name={name} />
        </div>
      </div>
    </details>
  );
}

/** The fields nobody changes any more in this stage. */
function Lock({ process, stage, name, set }: StageInput) {
  const { files } = useDesign();
  const { say, locale } = useDesignWords();
  return (
    <Labelled text={say('stage.lock')}>
      {(id) => (
        <Select
          id={id}
          mode="multiple"
          value={[...(stage.lock ?? [])]}
          options={[...fieldOptions(files, process.table, locale)]}
          optionFilterProp="label"
          placeholder={say('stage.lockNone')}
          onChange={(lock) => set('lock', lock.length > 0 ? lock : undefined, say('stage.changed', { name }))}
        />
      )}
    </Labelled>
  );
}

/** What is to be done in this stage, in the language of the reader. */
function Guidance({ stage, name, set }: StageInput) {
  const { say, locale } = useDesignWords();
  return (
    <Labelled text={say('stage.guidance')}>
      {(id) => (
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 2 }}
          value={wordsOf(stage.guidance, locale, '')}
          placeholder={say('stage.guidanceHint')}
          onChange={({ target }) =>
            set('guidance', textIn(stage.guidance, locale, target.value), say('stage.changed', { name }), true)
          }
        />
      )}
    </Labelled>
  );
}

interface ColourProps {
  readonly stage: Stage;
  readonly set: (color: string | undefined) => void;
}

/** The colour in which the stage is shown; the one that is chosen, pressed again, is taken back. */
function Colour({ stage, set }: ColourProps) {
  const { say } = useDesignWords();
  return (
    <Labelled text={say('stage.color')}>
      {(id) => (
        <fieldset id={id} className={styles['swatches']} aria-label={say('stage.color')}>
          {TAG_COLORS.map((color) => (
            <button
              key={color}
              type="button"
              className={styles['swatch']}
              style={{ background: color === 'grey' ? '#8c8c8c' : `var(--ant-${color}-6, ${color})` }}
              aria-label={say(`color.${color}`)}
              title={say(`color.${color}`)}
              aria-pressed={stage.color === color}
              onClick={() => set(stage.color === color ? undefined : color)}
            />
          ))}
        </fieldset>
      )}
    </Labelled>
  );
}
