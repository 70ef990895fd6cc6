import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import type { FormItem } from '@stepwell/definition';
import { wordsOf } from '@stepwell/ui/design';
import { Button, Input, Segmented, Select } from 'antd';
import { useDesign } from '../../here/design-context.ts';
import { useDesignWords } from '../../words/words.ts';
import styles from '../editors.module.css';
import { labelChange } from '../label-change.ts';
import { Labelled } from '../labelled.tsx';
import { fieldAt } from '../table/field-acts.ts';
import { wordsWith } from './form-acts.ts';
import { useFormHere } from './form-here.ts';
import { FormulaLine } from './formula-line.tsx';
import { endOf, fieldOf, type Placed } from './layout-units.ts';
import { useItemActs } from './use-form-acts.ts';

const WIDTHS = ['', 'short', 'half', 'full'] as const;
const CONDITIONS = ['visible', 'requiredWhen', 'readOnlyWhen'] as const;

type Changes = Partial<Exclude<FormItem, string>>;

/** What this form changes about a field, and the field's own name. */
export function ItemPanel({ one }: { readonly one: Placed }) {
  const { say, locale } = useDesignWords();
  const { table } = useFormHere();
  const { set } = useItemActs();
  const key = fieldOf(one.item);
  const own: Changes = typeof one.item === 'string' ? {} : one.item;
  const field = table?.fields.get(key);
  return (
    <div className={styles['panelBody']}>
      <FieldName one={one} />
      <Labelled text={say('form.labelHere')}>
        {(id) => (
          <Input
            id={id}
            value={wordsOf(own.label, locale)}
            placeholder={wordsOf(field?.definition.label, locale, key)}
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
        <FormulaLine
          key={name}
          at={`${one.at}/${name}`}
          text={say(`form.${name}`)}
          hint={say(`form.${name}Hint`)}
          value={own[name]}
          onChange={(value) => set(one, name, value)}
        />
      ))}
      <Moving one={one} />
      <p className={styles['pale']}>
        {say('fields.type')}: {field?.type.label[locale] ?? '–'} · {key}
      </p>
    </div>
  );
}

/** The name the field has everywhere, and the way to the rest of it. */
function FieldName({ one }: { readonly one: Placed }) {
  const { act, open, select } = useDesign();
  const { say, locale } = useDesignWords();
  const { table, tablePath } = useFormHere();
  const key = fieldOf(one.item);
  const definition = table?.fields.get(key)?.definition;
  const isOwn = table?.definition.extends !== true && table?.written === undefined;
  if (!definition || tablePath === undefined || !isOwn) return null;
  const at = fieldAt(tablePath, key);
  const name = wordsOf(definition.label, locale, key);
  const rename = (text: string) =>
    act(say('fields.renamed', { name }), [labelChange(at, definition.label, locale, text)], `label ${at}`);
  return (
    <>
      <Labelled text={say('fields.label')}>
        {(id) => <Input id={id} value={name} onChange={({ target }) => rename(target.value)} />}
      </Labelled>
      <Button
        size="small"
        onClick={() => {
          open(tablePath);
          select(at);
        }}
      >
        {say('form.openField')}
      </Button>
    </>
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
