import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { below } from '@stepwell/definition';
import type { JsonSchema } from '@stepwell/fields';
import { Button, Select } from 'antd';
import { useDesignWords } from '../../words/words.ts';
import { addTo, removeFrom } from '../steps/step-acts.ts';
import styles from './more.module.css';
import type { PropertyProps } from './place.ts';
import { usePropertyWords } from './property-title.ts';
import { useRefChoices } from './use-ref-choices.ts';

/** Lists of keys, each a line: fields that together must differ. */
export function ListsInput({ at, holder, name, schema, title, table, change }: PropertyProps) {
  const { say } = useDesignWords();
  const { hintOf } = usePropertyWords();
  const inner = (schema['items'] as JsonSchema)['items'] as JsonSchema;
  const choices = useRefChoices()(String(inner['x-ref']), { at, table });
  const lists = (holder[name] ?? []) as readonly (readonly string[])[];
  const list = below(at, name);
  const first = choices[0]?.value;
  return (
    <section aria-label={title} className={styles['list']}>
      <span className={styles['head']}>{title}</span>
      <p className={styles['hint']}>{hintOf(name)}</p>
      {lists.map((keys, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list of keys is known by its place alone
        <div key={index} className={styles['row']}>
          <Select
            mode="multiple"
            aria-label={title}
            optionFilterProp="label"
            value={[...keys]}
            options={choices}
            onChange={(chosen) => chosen.length > 0 && change([{ op: 'set', at: below(list, index), value: chosen }])}
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={say('more.remove', { name: title })}
            onClick={() => change([removeFrom(list, lists, index)])}
          />
        </div>
      ))}
      <Button
        size="small"
        icon={<PlusOutlined />}
        disabled={first === undefined}
        onClick={() => change([addTo(at, holder, name, [first])])}
      >
        {say('more.add')}
      </Button>
    </section>
  );
}
