import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import type { FormItem } from '@stepwell/definition';
import { useVocabulary, wordsOf } from '@stepwell/ui/design';
import { Button, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useDesign } from '../../here/design-context.ts';
import { readTable } from '../../here/read-parts.ts';
import { useDesignWords } from '../../words/words.ts';
import styles from '../editors.module.css';
import { FormulaInput } from '../formula/formula-input.tsx';
import { Labelled } from '../labelled.tsx';
import { FieldPanel } from '../table/field-panel.tsx';
import { wordsWith } from '../words-with.ts';
import layout from './form.module.css';
import { useFormHere } from './form-here.ts';
import { endOf, fieldOf, type Placed } from './layout-units.ts';
import { useItemActs } from './use-form-acts.ts';

const WIDTHS = ['', 'short', 'half', 'full'] as const;
const CONDITIONS = ['visible', 'requiredWhen', 'readOnlyWhen'] as const;

type Changes = Partial<Exclude<FormItem, string>>;

/** The selected field: what it is everywhere, and what this form changes about it. */
export function ItemPanel({ one }: { readonly one: Placed }) {
  const { say } = useDesignWords();
  const { files } = useDesign();
  const { fields: types } = useVocabulary();
  const { tablePath } = useFormHere();
  const [tab, setTab] = useState<'field' | 'here'>('field');
  const key = fieldOf(one.item);
  const own = readTable(files.get(tablePath ?? '')).fields.find((field) => field.key === key);
  if (!own || tablePath === undefined) return <OnThisForm one={one} />;
  return (
    <>
      <Segmented
        block
        className={layout['tabs'] ?? ''}
        aria-label={say('design.properties')}
        value={tab}
        options={[
          { value: 'field', label: say('form.theField') },
          { value: 'here', label: say('form.here') },
        ]}
        onChange={setTab}
      />
      {tab === 'field' ? (
        <FieldPanel key={key} path={tablePath} field={own} type={types.find(({ name }) => name === own.type)} />
      ) : (
        <OnThisForm one={one} />
      )}
    </>
  );
}

/** What this form changes about a field. */
function OnThisForm({ one }: { readonly one: Placed }) {
  const { say, locale } = useDesignWords();
  const { table } = useFormHere();
  const { set } = useItemActs();
  const key = fieldOf(one.item);
  const own: Changes = typeof one.item === 'string' ? {} : one.item;
  return (
    <div className={styles['panelBody']}>
      <Labelled text={say('form.labelHere')}>
        {(id) => (
          <Input
            id={id}
            value={wordsOf(own.label, locale)}
            placeholder={wordsOf(table?.fields.get(key)?.definition.label, locale, key)}
            onChange={({ target }) => set(one, 'label', wordsWith(own.label, locale, target.value))}
          />
        )}
      </Labelled>
      <div className={styles['labelled']}>
        <span>{say('form.width')}</span>
        <Segmented
          block
          size="small"
          aria-label={say('form.width')}
          value={own.width ?? ''}
          options={WIDTHS.map((value) => ({ value, label: say(value ? `form.width.${value}` : 'form.width.usual') }))}
          onChange={(value) => set(one, 'width', value)}
        />
      </div>
      {CONDITIONS.map((name) => (
        <FormulaInput
          key={name}
          at={`${one.at}/${name}`}
          label={say(`form.${name}`)}
          hint={say(`form.${name}Hint`)}
          value={own[name]}
          table={table?.key}
          expected="boolean"
          probe={[{ op: 'set', at: one.at, value: { ...own, field: key, [name]: 'true' } }]}
          onChange={(value) => set(one, name, value ?? '')}
        />
      ))}
      <Moving one={one} />
    </div>
  );
}

/** Moving without dragging: by one place, or to another card. */
function Moving({ one }: { readonly one: Placed }) {
  const { say } = useDesignWords();
  const { placed, units, titleOf } = useFormHere();
  const { move } = useItemActs();
  const at = placed.findIndex((other) => other.at === one.at);
  const [previous, next] = [placed[at - 1], placed[at + 1]];
  const isNear = (other: Placed | undefined) => other?.unit === one.unit;
  const { list, index } = one;
  return (
    <div className={styles['labelled']}>
      <span>{say('form.place')}</span>
      <div className={styles['row']}>
        <Button
          icon={<ArrowUpOutlined />}
          aria-label={say('form.earlier')}
          disabled={!isNear(previous)}
          onClick={() => move(one, { list, index: index - 1 })}
        />
        <Button
          icon={<ArrowDownOutlined />}
          aria-label={say('form.later')}
          disabled={!isNear(next)}
          onClick={() => move(one, { list, index: index + 2 })}
        />
        <Select
          aria-label={say('form.moveTo')}
          value={units.indexOf(one.unit)}
          options={units.map((unit, value) => ({ value, label: titleOf(unit) }))}
          onChange={(value) => {
            const unit = units[value];
            if (unit && unit !== one.unit) move(one, endOf(unit));
          }}
        />
      </div>
    </div>
  );
}
