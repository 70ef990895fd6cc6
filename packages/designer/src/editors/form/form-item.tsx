import { DeleteOutlined, EyeInvisibleOutlined } from '@ant-design/icons';
import type { FullField } from '@stepwell/definition';
import { FieldPlace, InertField } from '@stepwell/ui/design';
import { type KeyboardEvent, memo } from 'react';
import { useHand } from '../../here/design-context.ts';
import { useDesignWords } from '../../words/words.ts';
import styles from './form.module.css';
import type { Placed } from './layout-units.ts';
import { useItemActs } from './use-form-acts.ts';
import { useItemDrag, useWantedFocus } from './use-item-drag.ts';

interface FormItemCardProps {
  readonly one: Placed;
  /** Undefined where the table has no such field. */
  readonly field: FullField | undefined;
  readonly name: string;
  readonly isSelected: boolean;
  /** One field below the other. */
  readonly isStacked: boolean;
  /** Whether its field stands on the form before, too. */
  readonly isAgain: boolean;
}

/** A field on the form as people will meet it: pressed to select it, taken along to move it. One of hundreds: drawn anew only when it is otherwise. */
export const FormItemCard = memo(function FormItemCard(props: FormItemCardProps) {
  const { one, field, name, isSelected, isStacked, isAgain } = props;
  const width = typeof one.item === 'string' ? undefined : one.item.width;
  const isWide = isStacked || width === 'full';
  const { drop, isOver, drag } = useItemDrag(one, { isWide, isAgain });
  const state = {
    'data-selected': isSelected,
    'data-over': isOver,
    'data-wide': isWide,
    'data-dragging': drag.isDragging,
  };
  const content = (
    <>
      <Look one={one} field={field} name={name} />
      <Pick one={one} name={name} isSelected={isSelected} drag={drag} />
      <RemoveButton one={one} name={name} />
    </>
  );
  if (field)
    return (
      <FieldPlace ref={drop} field={field} width={width} className={styles['item'] ?? ''} {...state}>
        {content}
      </FieldPlace>
    );
  return (
    <div ref={drop} className={styles['item']} {...state}>
      {content}
    </div>
  );
});

type NamedProps = Pick<FormItemCardProps, 'one' | 'field' | 'name'>;

/** What is to be seen of a field. It stays while something is dragged over it. */
const Look = memo(function Look({ one, field, name }: NamedProps) {
  const { say } = useDesignWords();
  const own = typeof one.item === 'string' ? undefined : one.item;
  return (
    <>
      {field ? (
        <InertField field={field} label={own?.label ?? field.definition.label ?? name} />
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

interface PickProps extends Omit<NamedProps, 'field'> {
  readonly isSelected: boolean;
  readonly drag: ReturnType<typeof useItemDrag>['drag'];
}

/** The whole of a field is one button: the controls below it are only to be looked at. */
function Pick({ one, name, isSelected, drag: { attributes, listeners, setNodeRef } }: PickProps) {
  const { select } = useHand();
  const { say } = useDesignWords();
  const { remove } = useItemActs();
  const ref = useWantedFocus<HTMLButtonElement>(one.at);
  const press = (event: KeyboardEvent) => {
    const isDelete = event.key === 'Delete' || event.key === 'Backspace';
    if (!isDelete || event.nativeEvent.isComposing) return listeners?.['onKeyDown']?.(event);
    event.preventDefault();
    remove(one);
  };
  return (
    <button
      {...attributes}
      {...listeners}
      type="button"
      ref={(node) => {
        ref.current = node;
        setNodeRef(node);
      }}
      className={styles['pick']}
      aria-label={name}
      aria-roledescription={say('form.draggable')}
      aria-pressed={isSelected}
      onKeyDown={press}
      onClick={() => select(one.at)}
    />
  );
}

/** A plain button: hundreds of them may stand on a form. */
const RemoveButton = memo(function RemoveButton({ one, name }: Omit<NamedProps, 'field'>) {
  const { say } = useDesignWords();
  const { remove } = useItemActs();
  const text = say('form.removeItem', { name });
  return (
    <button type="button" className={styles['remove']} aria-label={text} title={text} onClick={() => remove(one)}>
      <DeleteOutlined />
    </button>
  );
});
