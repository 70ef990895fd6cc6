import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useDroppable } from '@dnd-kit/core';
import { SectionCard, useVocabulary, wordsOf } from '@stepwell/ui/design';
import { Button, Input, type InputRef, Popover } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useDesign } from '../../here/design-context.ts';
import { useDesignWords } from '../../words/words.ts';
import { Palette } from '../table/palette.tsx';
import styles from './form.module.css';
import { type Target, targetId } from './form-drag.tsx';
import { useFormHere } from './form-here.ts';
import { FormItemCard } from './form-item.tsx';
import { isOnGround } from './is-on-ground.ts';
import { endOf, fieldOf, type Placed, type Unit } from './layout-units.ts';
import { useAdding } from './use-form-acts.ts';
import { useSectionActs } from './use-section-acts.ts';

interface FormCardProps {
  readonly unit: Unit;
  readonly items: readonly Placed[];
  /** Shown as on a phone: one field below the other. */
  readonly isNarrow: boolean;
}

/** A card of the form in the look of the form itself; its title is written in place. */
export function FormCard({ unit, items, isNarrow }: FormCardProps) {
  const { select } = useDesign();
  const { chosenUnit, titleOf } = useFormHere();
  const columns = Math.min(unit.section?.columns ?? 2, 2);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard selects a section by going into its title
    // biome-ignore lint/a11y/useSemanticElements: the section itself is a fieldset within
    <div
      role="group"
      aria-label={titleOf(unit)}
      className={styles['card']}
      data-selected={chosenUnit === unit}
      onClick={(event) => isOnGround(event) && select(unit.section ? unit.at : undefined)}
    >
      <SectionCard title={<Title unit={unit} />} columns={columns}>
        {items.map((one) => (
          <FormItemCard key={keyOf(one, items)} one={one} isStacked={isNarrow || columns === 1} />
        ))}
        <End unit={unit} />
      </SectionCard>
    </div>
  );
}

/** A field that is moved within its card stays the same on the page. */
const keyOf = ({ item, at }: Placed, items: readonly Placed[]) => {
  const isTwice = items.filter((other) => fieldOf(other.item) === fieldOf(item)).length > 1;
  return isTwice ? at : fieldOf(item);
};

function Title({ unit }: { readonly unit: Unit }) {
  const { select } = useDesign();
  const { say, locale } = useDesignWords();
  const { wanted, chosenUnit } = useFormHere();
  const { rename } = useSectionActs();
  const ref = useRef<InputRef>(null);
  useEffect(() => {
    if (wanted.current !== unit.at || chosenUnit?.at !== unit.at) return;
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
      <CardActs unit={unit} />
    </span>
  );
}

function CardActs({ unit }: { readonly unit: Unit }) {
  const { say } = useDesignWords();
  const { titleOf } = useFormHere();
  const { canMove, move, remove } = useSectionActs();
  const name = titleOf(unit);
  return (
    <span className={styles['cardActs']}>
      <Act
        text={say('form.sectionUp', { name })}
        icon={<ArrowUpOutlined />}
        off={!canMove(unit, -1)}
        act={() => move(unit, -1)}
      />
      <Act
        text={say('form.sectionDown', { name })}
        icon={<ArrowDownOutlined />}
        off={!canMove(unit, 1)}
        act={() => move(unit, 1)}
      />
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

/** The place behind the last field of a card, where a new field is made. */
function End({ unit }: { readonly unit: Unit }) {
  const { say } = useDesignWords();
  const { tablePath, table } = useFormHere();
  const { fields } = useVocabulary();
  const { addNew } = useAdding();
  const [isOpen, setOpen] = useState(false);
  const place = endOf(unit);
  const target: Target = { place, isWide: true };
  const { setNodeRef, isOver } = useDroppable({ id: targetId(place), data: target });
  return (
    <div ref={setNodeRef} className={styles['end']} data-over={isOver} data-empty={unit.items.length === 0}>
      {unit.items.length === 0 && <span>{say('form.dropHere')}</span>}
      {tablePath !== undefined && table && (
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
      )}
    </div>
  );
}
