import { DeleteOutlined, EyeInvisibleOutlined } from '@ant-design/icons';
import { FieldPlace, InertField } from '@stepwell/ui/design';
import type { KeyboardEvent } from 'react';
import { useDesign } from '../../here/design-context.ts';
import { useDesignWords } from '../../words/words.ts';
import styles from './form.module.css';
import { useFormHere } from './form-here.ts';
import { fieldOf, type Placed } from './layout-units.ts';
import { useItemActs } from './use-form-acts.ts';
import { useItemDrag, useWantedFocus } from './use-item-drag.ts';

/** A field on the form as people will meet it: pressed to select it, taken along to move it. */
export function FormItemCard({ one, isStacked }: { readonly one: Placed; readonly isStacked: boolean }) {
  const { say } = useDesignWords();
  const { chosenItem, nameOf, table } = useFormHere();
  const field = table?.fields.get(fieldOf(one.item));
  const own = typeof one.item === 'string' ? undefined : one.item;
  const name = nameOf(one.item);
  const isWide = isStacked || own?.width === 'full';
  const { drop, isOver, drag } = useItemDrag(one, isWide);
  const state = {
    'data-selected': chosenItem?.at === one.at,
    'data-over': isOver,
    'data-wide': isWide,
    'data-dragging': drag.isDragging,
  };
  const content = (
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
      <Pick one={one} name={name} drag={drag} />
      <RemoveButton one={one} name={name} />
    </>
  );
  if (field)
    return (
      <FieldPlace ref={drop} field={field} width={own?.width} className={styles['item'] ?? ''} {...state}>
        {content}
      </FieldPlace>
    );
  return (
    <div ref={drop} className={styles['item']} {...state}>
      {content}
    </div>
  );
}

interface PickProps {
  readonly one: Placed;
  readonly name: string;
  readonly drag: ReturnType<typeof useItemDrag>['drag'];
}

/** The whole of a field is one button: the controls below it are only to be looked at. */
function Pick({ one, name, drag: { attributes, listeners, setNodeRef } }: PickProps) {
  const { select } = useDesign();
  const { say } = useDesignWords();
  const { chosenItem } = useFormHere();
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
      aria-pressed={chosenItem?.at === one.at}
      onKeyDown={press}
      onClick={() => select(one.at)}
    />
  );
}

/** A plain button: hundreds of them may stand on a form, and all are drawn anew with every key. */
function RemoveButton({ one, name }: { readonly one: Placed; readonly name: string }) {
  const { say } = useDesignWords();
  const { remove } = useItemActs();
  const text = say('form.removeItem', { name });
  return (
    <button type="button" className={styles['remove']} aria-label={text} title={text} onClick={() => remove(one)}>
      <DeleteOutlined />
    </button>
  );
}
