import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, DownOutlined, PlusOutlined, RightOutlined } from '@ant-design/icons';
import { below, propertiesOf, stepTo } from '@stepwell/definition';
import type { JsonSchema } from '@stepwell/fields';
import { useVocabulary, wordsOf } from '@stepwell/ui/design';
import { Button, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useDesignWords } from '../../words/words.ts';
import { Labelled } from '../labelled.tsx';
import { propertySet } from '../property.ts';
import { addTo, removeFrom, shift } from '../steps/step-acts.ts';
import styles from './more.module.css';
import { newItem } from './more-acts.ts';
import type { DrawingProps, PropertyProps } from './place.ts';
import { usePropertyWords } from './property-title.ts';
import { useKinds } from './use-kinds.ts';
import { useRefChoices } from './use-ref-choices.ts';
import { useRuleWords } from './use-rule-words.ts';

type Item = Readonly<Record<string, unknown>>;

/** A list of objects: a card for each, with its properties drawn from their schemas. */
export function ItemsInput(props: DrawingProps) {
  const { at, holder, name, schema, title, table, change } = props;
  const { say } = useDesignWords();
  const choices = useRefChoices();
  const nameOf = useItemName(table, schema['items'] as JsonSchema);
  const { isKind, begin } = useKinds(schema['items'] as JsonSchema);
  const items = (holder[name] ?? []) as readonly Item[];
  const list = below(at, name);
  const add = () => {
    const taken = items.map(({ key }) => String(key));
    const firstOf = (ref: string) => choices(ref, { at, table })[0]?.value;
    const shape = schema['items'] as JsonSchema;
    const required = (shape['required'] ?? []) as readonly string[];
    const item = isKind ? begin(taken) : newItem(propertiesOf(shape), { required, firstOf, taken });
    change([addTo(at, holder, name, item)]);
  };
  return (
    <section aria-label={title} className={styles['list']}>
      <span className={styles['head']}>{title}</span>
      {items.map((item, index) => (
        <Card
          // biome-ignore lint/suspicious/noArrayIndexKey: two may have one key until that is mended
          key={index}
          name={nameOf(item, index + 1)}
          isOpen={items.length < 3}
          acts={<ItemActs list={list} items={items} index={index} change={change} />}
        >
          <ItemProperties {...props} at={below(list, stepTo(items, index))} holder={item} />
        </Card>
      ))}
      <Button size="small" icon={<PlusOutlined />} onClick={add}>
        {say('more.add')}
      </Button>
    </section>
  );
}

/** What an item is called: by its words, its key, or the field it is about; else it is counted. */
function useItemName(table: string | undefined, items: JsonSchema): (item: Item, place: number) => string {
  const { locale } = useDesignWords();
  const fieldOf = useRuleWords(table);
  const isField = (name: string) => propertiesOf(items)[name]?.['x-ref'] === 'field';
  const fieldsIn = (list: unknown): string =>
    (Array.isArray(list) ? (list as (Item | null)[]) : [])
      .flatMap((one) => (typeof one?.field === 'string' ? fieldOf(one.field) : []))
      .join(locale === 'en' ? ', ' : '、');
  return ({ label, else: said, key, on, compare }, place) => {
    const named =
      typeof key === 'string' && key !== '' ? key : isField('on') && typeof on === 'string' ? fieldOf(on) : fieldsIn(compare);
    return wordsOf(label ?? said, locale, named || String(place));
  };
}

interface CardProps {
  readonly name: string;
  readonly isOpen: boolean;
  readonly acts: ReactNode;
  readonly children: ReactNode;
}

/** An item under its name, by which it is unfolded. */
function Card({ name, isOpen: isBegunOpen, acts, children }: CardProps) {
  const [isOpen, setOpen] = useState(isBegunOpen);
  return (
    <div className={styles['card']}>
      <div className={styles['cardHead']}>
        <button type="button" className={styles['name']} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? <DownOutlined /> : <RightOutlined />}
          <span>{name}</span>
        </button>
        {acts}
      </div>
      {isOpen && children}
    </div>
  );
}

interface ActsProps extends Pick<PropertyProps, 'change'> {
  readonly list: string;
  readonly items: readonly unknown[];
  readonly index: number;
}

function ItemActs({ list, items, index, change }: ActsProps) {
  const { say } = useDesignWords();
  const acts = [
    { name: say('fields.up'), icon: <ArrowUpOutlined />, off: index === 0, go: () => shift(list, items, index, -1) },
    {
      name: say('fields.down'),
      icon: <ArrowDownOutlined />,
      off: index === items.length - 1,
      go: () => shift(list, items, index, 1),
    },
    { name: say('fields.remove'), icon: <DeleteOutlined />, off: false, go: () => [removeFrom(list, items, index)] },
  ];
  return (
    <span className={styles['acts']}>
      {acts.map(({ name, icon, off, go }) => (
        <Button
          key={name}
          type="text"
          size="small"
          icon={icon}
          aria-label={name}
          title={name}
          disabled={off}
          onClick={() => change(go())}
        />
      ))}
    </span>
  );
}

/** The properties of one item: those of its kind, where it has one, beside those that all have. */
function ItemProperties({ at, holder, schema, table, change, Draw }: DrawingProps) {
  const { titleOf } = usePropertyWords();
  const { isKind, propertiesFor } = useKinds(schema['items'] as JsonSchema);
  return (
    <div className={styles['within']}>
      {isKind && <KindChoice at={at} holder={holder} schema={schema} change={change} />}
      {propertiesFor(holder).map(([name, one]) => (
        <Draw
          key={name}
          at={at}
          holder={holder}
          table={table}
          name={name}
          schema={one}
          title={titleOf(name, one)}
          change={change}
        />
      ))}
    </div>
  );
}

function KindChoice({ at, holder, schema, change }: Pick<PropertyProps, 'at' | 'holder' | 'schema' | 'change'>) {
  const { fields } = useVocabulary();
  const { locale, say } = useDesignWords();
  const { offered } = useKinds(schema['items'] as JsonSchema);
  const own = fields.filter(({ name }) => name === holder['type'] || offered.includes(name));
  return (
    <Labelled text={say('fields.type')}>
      {(id) => (
        <Select
          id={id}
          showSearch={{ optionFilterProp: 'label' }}
          value={holder['type'] as string}
          options={own.map(({ name, label }) => ({ value: name, label: label[locale] }))}
          onChange={(type) => change(propertySet(at, holder, 'type', type))}
        />
      )}
    </Labelled>
  );
}
