import { DeleteOutlined, EyeInvisibleOutlined } from '@ant-design/icons';
import type { FullField } from '@stepwell/definition';
import { FieldPlace, InertField } from '@stepwell/ui/design';
import { type KeyboardEvent, memo, useMemo } from 'react';
import { useHand } from '../../here/design-context.ts';
import { useDesignWords } from '../../words/words.ts';
import { useIsActive, useIsOver } from '../drag/drag-store.ts';
import { Grip } from '../drag/grip.tsx';
import styles from './form.module.css';
import { type FieldLoad, placeName } from './form-drag.tsx';
import { fieldOf, type Placed } from './layout-units.ts';
import { useItemActs } from './use-form-acts.ts';
import { useWantedFocus } from './use-wanted-focus.ts';

interface FormItemCardProps {
  readonly one: Placed;
  /** Undefined where the table has no such field. */
  readonly field: FullField | undefined;
  readonly name: string;
  readonly isSelected: boolean;
  /** So far from what is to be seen that its control need not be drawn. */
  readonly isFar: boolean;
  /** One field below the other. */
  readonly isStacked: boolean;
  /** Whether its field stands on the form before, too. */
  readonly isAgain: boolean;
}

/** A field on the form as people will meet it: pressed to select it, taken along to move it. One of hundreds: drawn anew only when it is otherwise. */
export const FormItemCard = memo(function FormItemCard(props: FormItemCardProps) {
  const { one, field, name, isSelected, isFar, isStacked, isAgain } = props;
  const width = typeof one.item === 'string' ? undefined : one.item.width;
  const isWide = isStacked || width === 'full';
  const { list, index } = one;
  const id = isAgain ? `item ${one.at}` : `item ${fieldOf(one.item)}`;
  const place = placeName(one);
  const state = {
    'data-selected': isSelected,
    'data-over': useIsOver(place),
    'data-place': place,
    'data-after': placeName({ list, index: index + 1 }),
    'data-wide': isWide,
    'data-dragging': useIsActive(id),
  };
  const content = (
    <>
      <Look {...{ one, field, name, isFar }} />
      <Pick {...{ one, name, isSelected, id }} />
      <RemoveButton one={one} name={name} />
    </>
  );
  if (field)
    return (
      <FieldPlace field={field} width={width} className={styles['item'] ?? ''} {...state}>
        {content}
      </FieldPlace>
    );
  return (
    <div className={styles['item']} {...state}>
      {content}
    </div>
  );
});

type NamedProps = Pick<FormItemCardProps, 'one' | 'name'>;
type LookProps = Pick<FormItemCardProps, 'one' | 'field' | 'name' | 'isFar'>;

/** What is to be seen of a field. It stays while something is dragged over it. */
const Look = memo(function Look({ one, field, name, isFar }: LookProps) {
  const { say } = useDesignWords();
  const own = typeof one.item === 'string' ? undefined : one.item;
  return (
    <>
      {field ? (
        <InertField field={field} label={own?.label ?? field.definition.label ?? name} isFar={isFar} />
      ) : (
        <span className={styles['lost']}>{say('form.noField', { name })}</span>
      )}
      {own?.visible !== undefined && (
        <span className={styles['mark']}>
          <EyeInvisibleOutlined /> {say('form.sometimes')}
        </span>
      )}
    </>
  );
});

interface PickProps extends NamedProps {
  readonly isSelected: boolean;
  /** By which it is dragged. */
  readonly id: string;
}

/** The whole of a field is one button: the controls below it are only to be looked at. */
const Pick = memo(function Pick({ one, name, isSelected, id }: PickProps) {
  const load = useMemo<FieldLoad>(() => ({ name, place: placeName(one), field: fieldOf(one.item), from: one }), [name, one]);
  const { select } = useHand();
  const { say } = useDesignWords();
  const { remove } = useItemActs();
  const ref = useWantedFocus<HTMLButtonElement>(one.at);
  const takes = (event: KeyboardEvent) => {
    const isDelete = event.key === 'Delete' || event.key === 'Backspace';
    if (!isDelete || event.nativeEvent.isComposing) return false;
    event.preventDefault();
    remove(one);
    return true;
  };
  return (
    <Grip
      id={id}
      load={load}
      hold={ref}
      takes={takes}
      className={styles['pick']}
      aria-label={name}
      aria-roledescription={say('form.draggable')}
      aria-pressed={isSelected}
      onClick={() => select(one.at)}
    />
  );
});

/** A plain button: hundreds of them may stand on a form. */
const RemoveButton = memo(function RemoveButton({ one, name }: NamedProps) {
  const { say } = useDesignWords();
  const { remove } = useItemActs();
  const text = say('form.removeItem', { name });
  return (
    <button type="button" className={styles['remove']} aria-label={text} title={text} onClick={() => remove(one)}>
      <DeleteOutlined />
    </button>
  );
});
