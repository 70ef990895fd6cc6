import { ArrowRightOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { Operation, Process, Transition } from '@stepwell/definition';
import { below } from '@stepwell/definition';
import { wordsOf } from '@stepwell/ui/design';
import { Button, Checkbox, Input, Select } from 'antd';
import { useDesign } from '../../../here/design-context.ts';
import { DraftApp } from '../../../here/draft-app.tsx';
import type { Part } from '../../../here/parts.ts';
import { useDesignWords } from '../../../words/words.ts';
import { ConditionInput } from '../../condition-input.tsx';
import { useChange } from '../../more/use-change.ts';
import { propertySet } from '../../property.ts';
import { addTo, removeFrom } from '../../steps/step-acts.ts';
import { wordsWith } from '../../words-with.ts';
import styles from './flow.module.css';
import { ANY, oneOrMore, wayAt } from './flow-model.ts';

interface WaysProps {
  readonly part: Part;
  readonly process: Process;
}

/** The transitions as a list: the same as in the picture, for the keyboard. */
export function WaysList({ part, process }: WaysProps) {
  const { act } = useDesign();
  const { say } = useDesignWords();
  const ways = process.transitions ?? [];
  const [first] = process.stages;
  const last = process.stages.at(-1);
  const add = () =>
    first &&
    last &&
    act(say('flow.added'), [addTo(part.path, process, 'transitions', { from: first.key, to: last.key } satisfies Transition)]);
  return (
    <DraftApp>
      <section aria-label={say('flow.ways')}>
        <ul className={styles['ways']}>
          {ways.map((way, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a transition is known by its place alone
            <WayRow key={index} part={part} process={process} way={way} index={index} />
          ))}
        </ul>
        <Button size="small" icon={<PlusOutlined />} onClick={add} disabled={process.stages.length < 2}>
          {say('flow.add')}
        </Button>
      </section>
    </DraftApp>
  );
}

interface WayProps extends WaysProps {
  readonly way: Transition;
  readonly index: number;
}

function WayRow({ part, process, way, index }: WayProps) {
  const { act } = useDesign();
  const { say, locale } = useDesignWords();
  const ways = process.transitions ?? [];
  const at = wayAt(part.path, ways, index);
  const stages = process.stages.map(({ key, label }) => ({ value: key, label: wordsOf(label, locale, key) }));
  const change = (operations: readonly Operation[]) => operations.length > 0 && act(say('flow.changed'), operations);
  const ends = [
    { end: 'from', options: [{ value: ANY, label: say('flow.any') }, ...stages] },
    { end: 'to', options: stages },
  ] as const;
  const [from, to] = ends.map(({ end, options }) => (
    <Select
      key={end}
      mode="multiple"
      aria-label={say(`flow.${end}`)}
      value={[way[end]].flat()}
      options={[...options]}
      optionFilterProp="label"
      onChange={(keys) => keys.length > 0 && change([{ op: 'set', at: below(at, end), value: oneOrMore(keys) }])}
      style={{ minWidth: 150 }}
    />
  ));
  return (
    <li className={styles['way']}>
      {from}
      <ArrowRightOutlined />
      {to}
      <Checkbox
        checked={way.reason === true}
        onChange={({ target }) => change(propertySet(at, way, 'reason', target.checked || undefined))}
      >
        {say('flow.reason')}
      </Checkbox>
      <ButtonText at={at} way={way} />
      <div className={styles['when']}>
        <span>{say('flow.when')}</span>
        <ConditionInput
          at={below(at, 'when')}
          table={process.table}
          label={say('flow.when')}
          value={way.when}
          onChange={(when) => change(propertySet(at, way, 'when', when))}
        />
      </div>
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined />}
        aria-label={say('flow.remove')}
        title={say('flow.remove')}
        onClick={() => act(say('flow.removed'), [removeFrom(below(part.path, 'transitions'), ways, index)])}
      />
    </li>
  );
}

/** What the button says by which people go this way. */
function ButtonText({ at, way }: { readonly at: string; readonly way: Transition }) {
  const { say, locale } = useDesignWords();
  const change = useChange(say('flow.label'));
  return (
    <Input
      className={styles['label'] ?? ''}
      aria-label={say('flow.label')}
      placeholder={say('flow.label')}
      value={wordsOf(way.label, locale)}
      onChange={({ target }) => change(propertySet(at, way, 'label', wordsWith(way.label, locale, target.value)), `label ${at}`)}
    />
  );
}
