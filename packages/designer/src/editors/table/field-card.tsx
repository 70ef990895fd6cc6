import { CopyOutlined, DeleteOutlined, HolderOutlined } from '@ant-design/icons';
import { useSortable } from '@dnd-kit/sortable';
import type { Field, Table } from '@stepwell/definition';
import type { FieldType } from '@stepwell/fields';
import { wordsOf } from '@stepwell/ui/design';
import { Button, Input, Tooltip } from 'antd';
import { useDesign } from '../../here/design-context.ts';
import { useRemoval } from '../../here/use-removal.tsx';
import { useDesignWords } from '../../words/words.ts';
import styles from '../editors.module.css';
import { labelChange } from '../label-change.ts';
import { uniqueKey } from '../unique-key.ts';
import { fieldAt, insertField, removeField } from './field-acts.ts';

interface FieldCardProps {
  readonly path: string;
  readonly table: Table;
  readonly field: Field;
  readonly type: FieldType | undefined;
  readonly isSelected: boolean;
}

/** One field: dragged by its handle, named in place, acted on when it is selected. */
export function FieldCard({ path, table, field, type, isSelected }: FieldCardProps) {
  const { act, select } = useDesign();
  const { say, locale } = useDesignWords();
  const { setNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({ id: field.key });
  const name = wordsOf(field.label, locale, field.key);
  const at = fieldAt(path, field.key);
  const { duplicate, remove, dialog } = useCardActs({ path, table, field, name });
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard selects a field by going into its name */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what can be done stands in buttons within */}
      <div
        ref={setNodeRef}
        className={styles['card']}
        data-selected={isSelected}
        style={{
          transform: transform ? `translate3d(0, ${transform.y}px, 0)` : undefined,
          transition,
          zIndex: isDragging ? 1 : undefined,
        }}
        onClick={() => select(at)}
      >
        <button
          type="button"
          className={styles['handle']}
          aria-label={say('fields.drag', { name })}
          {...attributes}
          {...listeners}
        >
          <HolderOutlined />
        </button>
        <Input
          variant="borderless"
          className={styles['cardName'] ?? ''}
          value={name}
          aria-label={say('fields.label')}
          onFocus={() => select(at)}
          onChange={({ target }) =>
            act(say('fields.renamed', { name }), [labelChange(at, field.label, locale, target.value)], `label ${at}`)
          }
        />
        {field.required === true && <span className={styles['required']}>*</span>}
        <span className={styles['tag']}>{type ? type.label[locale] : field.type}</span>
        <CardActs duplicate={duplicate} remove={() => void remove()} />
      </div>
      {dialog}
    </>
  );
}

type CardProps = Pick<FieldCardProps, 'path' | 'table' | 'field'> & { readonly name: string };

/** What may be done to a field as a whole. */
function useCardActs({ path, table, field, name }: CardProps) {
  const { act, select } = useDesign();
  const { say } = useDesignWords();
  const next = table.fields[table.fields.indexOf(field) + 1]?.key;
  const duplicate = () => {
    const key = uniqueKey(
      field.key,
      table.fields.map((one) => one.key),
    );
    const copy = { ...field, key, label: say('fields.copyOf', { name }) };
    if (act(say('fields.copied', { name }), [insertField(path, copy, next)])) select(fieldAt(path, key));
  };
  const removal = useRemoval();
  const remove = () =>
    removal.remove({
      name: say('fields.removed', { name }),
      operations: [removeField(path, field.key)],
      done: () => select(next && fieldAt(path, next)),
    });
  return { duplicate, remove, dialog: removal.dialog };
}

function CardActs({ duplicate, remove }: { readonly duplicate: () => void; readonly remove: () => void }) {
  const { say } = useDesignWords();
  return (
    <span className={styles['acts']}>
      <Tooltip title={say('fields.duplicate')}>
        <Button type="text" size="small" icon={<CopyOutlined />} aria-label={say('fields.duplicate')} onClick={duplicate} />
      </Tooltip>
      <Tooltip title={say('fields.remove')}>
        <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={say('fields.remove')} onClick={remove} />
      </Tooltip>
    </span>
  );
}
