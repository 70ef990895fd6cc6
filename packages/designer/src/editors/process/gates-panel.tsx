import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { below, type Gate, type Operation, type Process, placeOf, type Stage, stepTo } from '@stepwell/definition';
import { wordsOf } from '@stepwell/ui/design';
import { Button, Input, Segmented, Select } from 'antd';
import { useDesign } from '../../here/design-context.ts';
import { useDesignWords } from '../../words/words.ts';
import { ConditionInput } from '../condition-input.tsx';
import { DayInput } from '../day-input.tsx';
import styles from '../editors.module.css';
import { fieldOptions } from '../field-options.ts';
import { Labelled } from '../labelled.tsx';
import { Properties } from '../more/more.tsx';
import { withinNew } from '../more/more-acts.ts';
import { propertySet } from '../property.ts';
import { addTo, removeFrom, textIn } from '../steps/step-acts.ts';

interface GatesProps {
  /** The address of the stage. */
  readonly at: string;
  readonly stage: Stage;
  readonly table: string;
  readonly name: string;
  readonly side: 'enter' | 'exit';
}

/** What must hold before a record comes into a stage, or leaves it. */
export function GatesPanel({ at, stage, table, name, side }: GatesProps) {
  const { act } = useDesign();
  const { say } = useDesignWords();
  const gates = stage[side] ?? [];
  const list = below(at, side);
  const change = (operations: readonly Operation[], merge?: string) => {
    if (operations.length > 0) act(say('gate.changed', { name }), operations, merge);
  };
  return (
    <section aria-label={say(`gate.${side}`)} className={styles['panelBody']}>
      <h3 className={styles['gateHead']}>{say(`gate.${side}`)}</h3>
      {gates.map((gate, index) => (
        <GateCard
          // biome-ignore lint/suspicious/noArrayIndexKey: a gate is known by its place alone
          key={index}
          at={below(list, stepTo(gates, index))}
          gate={gate}
          table={table}
          name={name}
          change={change}
          remove={() => change([removeFrom(list, gates, index)])}
        />
      ))}
      <Button
        size="small"
        icon={<PlusOutlined />}
        onClick={() => act(say('gate.added', { name }), [addTo(at, stage, side, { require: { fields: [] } })])}
      >
        {say(`gate.add.${side}`)}
      </Button>
    </section>
  );
}

interface GateProps {
  readonly at: string;
  readonly gate: Gate;
  readonly table: string;
  readonly name: string;
  readonly change: (operations: readonly Operation[], merge?: string) => void;
  readonly remove: () => void;
}

const STRICT = ['warn', 'reason', 'refuse'] as const;

function GateCard(props: GateProps) {
  const { at, gate, table, change, remove } = props;
  const { say, locale } = useDesignWords();
  return (
    <div className={styles['gate']}>
      <RequiredFields {...props} />
      <RequiredCheckpoints {...props} />
      <Labelled text={say('gate.check')}>
        {() => (
          <ConditionInput
            at={below(at, 'check')}
            table={table}
            label={say('gate.check')}
            value={gate.check}
            onChange={(check) => change(propertySet(at, gate, 'check', check))}
          />
        )}
      </Labelled>
      <Labelled text={say('gate.else')}>
        {(id) => (
          <Input
            id={id}
            value={wordsOf(gate.else, locale, '')}
            placeholder={say('gate.elseHint')}
            onChange={({ target }) =>
              change(propertySet(at, gate, 'else', textIn(gate.else, locale, target.value)), `else ${at}`)
            }
          />
        )}
      </Labelled>
      <Labelled text={say('gate.enforce')}>
        {(id) => (
          <Segmented
            id={id}
            block
            size="small"
            value={gate.enforce ?? 'refuse'}
            options={STRICT.map((value) => ({ value, label: say(`gate.${value}`) }))}
            onChange={(enforce) => change(propertySet(at, gate, 'enforce', enforce === 'refuse' ? undefined : enforce))}
          />
        )}
      </Labelled>
      <Labelled text={say('gate.from')}>
        {(id) => (
          <DayInput id={id} value={gate.from} isOptional onChange={(from) => change(propertySet(at, gate, 'from', from))} />
        )}
      </Labelled>
      <Button type="text" size="small" danger icon={<DeleteOutlined />} onClick={remove}>
        {say('gate.remove')}
      </Button>
    </div>
  );
}

/** The fields that must be filled in; the gate's other demands stay. */
function RequiredFields({ at, gate, table, change }: GateProps) {
  const { files } = useDesign();
  const { say, locale } = useDesignWords();
  const fields = fieldOptions(files, table, locale);
  return (
    <Labelled text={say('gate.fields')}>
      {(id) => (
        <Select
          id={id}
          mode="multiple"
          value={[...(gate.require?.fields ?? [])]}
          options={fields}
          optionFilterProp="label"
          placeholder={say('gate.fieldsNone')}
          onChange={(chosen) => change(requiring(at, gate, chosen))}
        />
      )}
    </Labelled>
  );
}

/** What else is demanded, where there is something that can be: checkpoints of the process. */
function RequiredCheckpoints({ at, gate, table, name, change }: GateProps) {
  const { files } = useDesign();
  const { stages = [] } = (files.get(placeOf(at).file) ?? {}) as Partial<Process>;
  if (!stages.some(({ checkpoints = [] }) => checkpoints.length > 0)) return null;
  const place = below(at, 'require');
  return (
    <Properties
      of="processes/stages/enter/require"
      at={place}
      holder={gate.require ?? {}}
      table={table}
      called={name}
      change={(operations) => change(withinNew(place, gate.require, operations))}
    />
  );
}

/** Demands these fields; what else is demanded stays, and a demand for nothing goes. */
export function requiring(at: string, gate: Gate, fields: readonly string[]): readonly Operation[] {
  const { fields: _fields, ...others } = gate.require ?? {};
  const demand = { ...others, ...(fields.length > 0 && { fields }) };
  return propertySet(at, gate, 'require', Object.keys(demand).length > 0 ? demand : undefined);
}
