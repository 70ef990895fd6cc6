import { CopyOutlined, DeleteOutlined, HolderOutlined } from '@ant-design/icons';
import type { Field, Table } from '@stepwell/definition';
import type { FieldType } from '@stepwell/fields';
import { wordsOf } from '@stepwell/ui/design';
import { memo, useMemo } from 'react';
import { useHand } from '../../here/design-context.ts';
import { keyOfPath } from '../../here/parts.ts';
import { useRemoval } from '../../here/use-removal.tsx';
import { useDesignWords } from '../../words/words.ts';
import { useIsActive, useIsOver } from '../drag/drag-store.ts';
import { Grip } from '../drag/grip.tsx';
import styles from '../editors.module.css';
import { labelChange } from '../label-change.ts';
import { uniqueKey } from '../unique-key.ts';
import { fieldAt, insertField, removeField } from './field-acts.ts';
import type { FieldLoad } from './field-load.ts';

interface FieldCardProps {
  readonly path: string;
  readonly field: Field;
  readonly type: FieldType | undefined;
  readonly isSelected: boolean;
  /** The place behind it. */
  readonly after: string;
}

/** One field: dragged by its handle, named in place, acted on when it is selected. One of hundreds: drawn anew only when it is otherwise. */
export const FieldCard = memo(function FieldCard({ path, field, type, isSelected, after }: FieldCardProps) {
  const { select } = useHand();
  const { locale } = useDesignWords();
  const { key } = field;
  const name = wordsOf(field.label, locale, key);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard selects a field by going into its name
    // biome-ignore lint/a11y/noStaticElementInteractions: what can be done stands in buttons within
    <div
      className={styles['card']}
      data-selected={isSelected}
      data-place={key}
      data-after={after}
      data-wide
      data-over={useIsOver(key)}
      data-dragging={useIsActive(key)}
      onClick={() => select(fieldAt(path, key))}
    >
      <Handle id={key} name={name} />
      <Content {...{ path, field, type, name }} />
    </div>
  );
});

const Handle = memo(function Handle({ id, name }: { readonly id: string; readonly name: string }) {
  const { say } = useDesignWords();
  const load = useMemo<FieldLoad>(() => ({ name, place: id, field: id }), [name, id]);
  return (
    <Grip
      id={id}
      load={load}
      className={styles['handle']}
      aria-roledescription={say('form.draggable')}
      aria-label={say('fields.drag', { name })}
    >
      <HolderOutlined />
    </Grip>
  );
});

interface ContentProps extends Pick<FieldCardProps, 'path' | 'field' | 'type'> {
  readonly name: string;
}

/** What stands on the card. It stays while something is dragged over the card. */
const Content = memo(function Content({ path, field, type, name }: ContentProps) {
  const { act, select } = useHand();
  const { say, locale } = useDesignWords();
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

type CardActsProps = Omit<ContentProps, 'type'>;

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
      fields.flatMap(({ key: one, id }) => [one, id ?? one]),
    );
    const copy = { ...field, key, label: say('fields.copyOf', { name }) };
    if (act(say('fields.copied', { name }), [insertField(path, copy, nextTo(fields))])) select(fieldAt(path, key));
  };
  const remove = () => {
    const next = nextTo(fieldsNow());
    void removal.remove({
      name: say('fields.removed', { name }),
      operations: [removeField(path, field.key)],
      thing: { kind: 'field', within: keyOfPath(path), key: field.key },
      done: () => select(next && fieldAt(path, next)),
    });
  };
  return { duplicate, remove, dialog: removal.dialog };
}
