import { CopyOutlined, DeleteOutlined, HolderOutlined } from '@ant-design/icons';
import { useSortable } from '@dnd-kit/sortable';
import type { Field, Table } from '@stepwell/definition';
import type { FieldType } from '@stepwell/fields';
import { wordsOf } from '@stepwell/ui/design';
import { memo } from 'react';
import { useHand } from '../../here/design-context.ts';
import { useRemoval } from '../../here/use-removal.tsx';
import { useDesignWords } from '../../words/words.ts';
import styles from '../editors.module.css';
import { labelChange } from '../label-change.ts';
import { uniqueKey } from '../unique-key.ts';
import { fieldAt, insertField, removeField } from './field-acts.ts';

interface FieldCardProps {
  readonly path: string;
  readonly field: Field;
  readonly type: FieldType | undefined;
  readonly isSelected: boolean;
}

/** One field: dragged by its handle, named in place, acted on when it is selected. One of hundreds: drawn anew only when it is otherwise. */
export const FieldCard = memo(function FieldCard(props: FieldCardProps) {
  const { path, field, isSelected } = props;
  const { select } = useHand();
  const { say, locale } = useDesignWords();
  const { setNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({ id: field.key });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard selects a field by going into its name
    // biome-ignore lint/a11y/noStaticElementInteractions: what can be done stands in buttons within
    <div
      ref={setNodeRef}
      className={styles['card']}
      data-selected={isSelected}
      style={{
        transform: transform ? `translate3d(0, ${transform.y}px, 0)` : undefined,
        transition,
        zIndex: isDragging ? 1 : undefined,
      }}
      onClick={() => select(fieldAt(path, field.key))}
    >
      <button
        type="button"
        className={styles['handle']}
        aria-label={say('fields.drag', { name: wordsOf(field.label, locale, field.key) })}
        {...attributes}
        {...listeners}
      >
        <HolderOutlined />
      </button>
      <Content {...props} />
    </div>
  );
});

/** What stands on the card. It stays while cards make room for one that is dragged. */
const Content = memo(function Content({ path, field, type }: FieldCardProps) {
  const { act, select } = useHand();
  const { say, locale } = useDesignWords();
  const name = wordsOf(field.label, locale, field.key);
  const at = fieldAt(path, field.key);
  return (
    <>
      {/* A plain input: the kit's takes ten times as long, and there are hundreds. */}
      <input
        className={styles['cardName']}
        value={name}
        aria-label={say('fields.label')}
        onFocus={() => select(at)}
        onChange={({ target }) =>
          act(say('fields.renamed', { name }), [labelChange(at, field.label, locale, target.value)], `label ${at}`)
        }
      />
      {field.required === true && <span className={styles['required']}>*</span>}
      <span className={styles['tag']}>{type ? type.label[locale] : field.type}</span>
      <CardActs path={path} field={field} name={name} />
    </>
  );
});

interface CardActsProps extends Pick<FieldCardProps, 'path' | 'field'> {
  readonly name: string;
}

function CardActs(props: CardActsProps) {
  const { say } = useDesignWords();
  const { duplicate, remove, dialog } = useCardActs(props);
  return (
    <span className={styles['acts']}>
      <button
        type="button"
        className={styles['act']}
        title={say('fields.duplicate')}
        aria-label={say('fields.duplicate')}
        onClick={duplicate}
      >
        <CopyOutlined />
      </button>
      <button
        type="button"
        className={styles['act']}
        title={say('fields.remove')}
        aria-label={say('fields.remove')}
        onClick={remove}
      >
        <DeleteOutlined />
      </button>
      {dialog}
    </span>
  );
}

/** What may be done to a field as a whole. */
function useCardActs({ path, field, name }: CardActsProps) {
  const { model, act, select } = useHand();
  const { say } = useDesignWords();
  const removal = useRemoval();
  const fieldsNow = () => (model.view().files.get(path) as Table).fields;
  const nextTo = (fields: readonly Field[]) => fields[fields.findIndex(({ key }) => key === field.key) + 1]?.key;
  const duplicate = () => {
    const fields = fieldsNow();
    const key = uniqueKey(
      field.key,
      fields.map((one) => one.key),
    );
    const copy = { ...field, key, label: say('fields.copyOf', { name }) };
    if (act(say('fields.copied', { name }), [insertField(path, copy, nextTo(fields))])) select(fieldAt(path, key));
  };
  const remove = () => {
    const next = nextTo(fieldsNow());
    void removal.remove({
      name: say('fields.removed', { name }),
      operations: [removeField(path, field.key)],
      done: () => select(next && fieldAt(path, next)),
    });
  };
  return { duplicate, remove, dialog: removal.dialog };
}
