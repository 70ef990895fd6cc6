import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { FullTable } from '@stepwell/definition';
import { SectionCard, useVocabulary, wordsOf } from '@stepwell/ui/design';
import { Button, Input, type InputRef, Popover } from 'antd';
import { memo, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useHand } from '../../here/design-context.ts';
import { useDesignWords } from '../../words/words.ts';
import { useIsOver } from '../drag/drag-store.ts';
import { Palette } from '../table/palette.tsx';
import styles from './form.module.css';
import { placeName } from './form-drag.tsx';
import { nameOn, titleAt, useFormHand } from './form-here.ts';
import { FormItemCard } from './form-item.tsx';
import { isOnGround } from './is-on-ground.ts';
import { endOf, fieldOf, type Placed, placedOn, type Unit } from './layout-units.ts';
import { useAdding } from './use-form-acts.ts';
import { useNear } from './use-near.ts';
import { useSectionActs } from './use-section-acts.ts';

interface FormCardProps {
  readonly unit: Unit;
  /** Its place among all cards, and how many they are. */
  readonly place: number;
  readonly count: number;
  readonly table: FullTable | undefined;
  /** Whether the table has a file in which a new field can be made. */
  readonly canMakeField: boolean;
  readonly isSelected: boolean;
  /** The address of the selected field, when it stands on this card. */
  readonly selectedItem: string | undefined;
  /** Where each field stands on the form first. */
  readonly firsts: ReadonlyMap<string, string>;
  /** Shown as on a phone: one field below the other. */
  readonly isNarrow: boolean;
}

/** A card of the form in the look of the form itself; its title is written in place. */
export const FormCard = memo(function FormCard(props: FormCardProps) {
  const { unit, place, count, table, canMakeField, isSelected, selectedItem, firsts, isNarrow } = props;
  const { select } = useHand();
  const words = useDesignWords();
  const columns = Math.min(unit.section?.columns ?? 2, 2);
  const items = placedOn(unit);
  const title = titleAt(unit, place, words);
  const ref = useRef<HTMLDivElement>(null);
  const isFar = !useNear(ref);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard selects a section by going into its title
    // biome-ignore lint/a11y/useSemanticElements: the section itself is a fieldset within
    <div
      ref={ref}
      role="group"
      data-place-group
      aria-label={title}
      className={styles['card']}
      data-selected={isSelected}
      onClick={(event) => isOnGround(event) && select(unit.section ? unit.at : undefined)}
    >
      <SectionCard
        title={<Title {...{ unit, title, isSelected }} isFirst={place === 0} isLast={place === count - 1} />}
        columns={columns}
      >
        {items.map((one) => (
          <FormItemCard
            key={keyOf(one, items)}
            one={one}
            field={table?.fields.get(fieldOf(one.item))}
            name={nameOn(table, one.item, words.locale)}
            isSelected={selectedItem === one.at}
            isFar={isFar}
            isStacked={isNarrow || columns === 1}
            isAgain={firsts.get(fieldOf(one.item)) !== one.at}
          />
        ))}
        <End unit={unit} canMakeField={canMakeField} />
      </SectionCard>
    </div>
  );
});

/** A field that is moved within its card stays the same on the page. */
const keyOf = ({ item, at }: Placed, items: readonly Placed[]) => {
  const isTwice = items.filter((other) => fieldOf(other.item) === fieldOf(item)).length > 1;
  return isTwice ? at : fieldOf(item);
};

interface TitleProps {
  readonly unit: Unit;
  readonly title: string;
  readonly isSelected: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

const Title = memo(function Title({ unit, title, isSelected, isFirst, isLast }: TitleProps) {
  const { select } = useHand();
  const { say, locale } = useDesignWords();
  const { wanted } = useFormHand();
  const { rename } = useSectionActs();
  const ref = useRef<InputRef>(null);
  useEffect(() => {
    if (wanted.current !== unit.at || !isSelected) return;
    wanted.current = undefined;
    ref.current?.focus({ cursor: 'all' });
  });
  return (
    <span className={styles['title']}>
      <Input
        ref={ref}
        variant="borderless"
        value={wordsOf(unit.section?.section, locale)}
        placeholder={say(unit.section ? 'form.noTitle' : 'form.looseTitle')}
        aria-label={say('form.sectionTitle')}
        onFocus={() => unit.section && select(unit.at)}
        onChange={({ target }) => rename(unit, target.value)}
      />
      <CardActs {...{ unit, title, isFirst, isLast }} />
    </span>
  );
});

function CardActs({ unit, title: name, isFirst, isLast }: Omit<TitleProps, 'isSelected'>) {
  const { say } = useDesignWords();
  const { move, remove } = useSectionActs();
  return (
    <span className={styles['cardActs']}>
      <Act text={say('form.sectionUp', { name })} icon={<ArrowUpOutlined />} off={isFirst} act={() => move(unit, -1)} />
      <Act text={say('form.sectionDown', { name })} icon={<ArrowDownOutlined />} off={isLast} act={() => move(unit, 1)} />
      <Act text={say('form.sectionRemove', { name })} icon={<DeleteOutlined />} act={() => remove(unit)} />
    </span>
  );
}

interface ActProps {
  readonly text: string;
  readonly icon: ReactNode;
  readonly off?: boolean;
  readonly act: () => void;
}

const Act = ({ text, icon, off = false, act }: ActProps) => (
  <button type="button" className={styles['act']} aria-label={text} title={text} disabled={off} onClick={act}>
    {icon}
  </button>
);

interface EndProps {
  readonly unit: Unit;
  readonly canMakeField: boolean;
}

/** The place behind the last field of a card, where a new field is made. */
const End = memo(function End({ unit, canMakeField }: EndProps) {
  const { say } = useDesignWords();
  const place = placeName(endOf(unit));
  return (
    <div className={styles['end']} data-over={useIsOver(place)} data-place={place} data-wide data-empty={unit.items.length === 0}>
      {unit.items.length === 0 && <span>{say('form.dropHere')}</span>}
      {canMakeField && <NewField unit={unit} />}
    </div>
  );
});

const NewField = memo(function NewField({ unit }: { readonly unit: Unit }) {
  const { say } = useDesignWords();
  const { fields } = useVocabulary();
  const { addNew } = useAdding();
  const [isOpen, setOpen] = useState(false);
  const place = useMemo(() => endOf(unit), [unit]);
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      trigger="click"
      destroyOnHidden
      content={
        <div className={styles['newField']}>
          <Palette
            types={fields}
            add={(type) => {
              setOpen(false);
              addNew(type, place);
            }}
          />
        </div>
      }
    >
      <Button type="text" size="small" icon={<PlusOutlined />}>
        {say('form.newField')}
      </Button>
    </Popover>
  );
});
