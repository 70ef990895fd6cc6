import { SearchOutlined } from '@ant-design/icons';
import type { FullField } from '@stepwell/definition';
import { isComputed, wordsOf } from '@stepwell/ui/design';
import { Button, Input } from 'antd';
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useDesignWords } from '../../words/words.ts';
import { useIsActive } from '../drag/drag-store.ts';
import { Grip } from '../drag/grip.tsx';
import styles from './form.module.css';
import type { FieldLoad } from './form-drag.tsx';
import { useFormHere } from './form-here.ts';
import { useAdding } from './use-form-acts.ts';

/** From here on a list wants to be searched. */
const MANY = 8;

/** The fields of the table that are not on the form: dragged onto it, or pressed to come behind what is selected. */
export function UnusedFields() {
  const { say } = useDesignWords();
  const { unused, nameOf } = useFormHere();
  const { addAll } = useAdding();
  const [text, setText] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const wanted = text.trim().toLowerCase();
  const keyOf = ({ definition: { key } }: FullField) => key;
  const found = unused.filter((field) => `${nameOf(keyOf(field))} ${keyOf(field)}`.toLowerCase().includes(wanted));
  const keepFocus = useFocusKept(list, unused.length);
  if (unused.length === 0) return null;
  return (
    <section className={styles['unused']} aria-label={say('form.unused')}>
      <h3>{say('form.unused')}</h3>
      {(unused.length > MANY || text !== '') && (
        <Input
          prefix={<SearchOutlined />}
          value={text}
          allowClear
          placeholder={say('form.search')}
          aria-label={say('form.search')}
          onChange={({ target }) => setText(target.value)}
        />
      )}
      <div ref={list} className={styles['chips']}>
        {found.map((field, place) => (
          <Chip key={keyOf(field)} field={field} place={place} onAdd={keepFocus} />
        ))}
      </div>
      {unused.some((field) => !isComputed(field)) && unused.length > 1 && (
        <Button type="link" size="small" onClick={addAll}>
          {say('form.addAll')}
        </Button>
      )}
    </section>
  );
}

/** When the pressed chip goes, the one that takes its place has the focus: several are added by pressing Enter again. */
function useFocusKept(list: React.RefObject<HTMLDivElement | null>, count: number) {
  const kept = useRef<number>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when a chip has gone
  useEffect(() => {
    const place = kept.current;
    if (place === undefined) return;
    kept.current = undefined;
    const chips = list.current?.querySelectorAll('button') ?? [];
    chips[Math.min(place, chips.length - 1)]?.focus();
  }, [count]);
  return useCallback((place: number) => {
    kept.current = place;
  }, []);
}

interface ChipProps {
  readonly field: FullField;
  readonly place: number;
  readonly onAdd: (place: number) => void;
}

const Chip = memo(function Chip({ field, place, onAdd }: ChipProps) {
  const { say, locale } = useDesignWords();
  const { add } = useAdding();
  const { key, label, required } = field.definition;
  const name = wordsOf(label, locale, key);
  const load = useMemo<FieldLoad>(() => ({ name, field: key }), [name, key]);
  const id = `new ${key}`;
  return (
    <Grip
      id={id}
      load={load}
      className={styles['chip']}
      data-dragging={useIsActive(id)}
      aria-roledescription={say('form.draggable')}
      onClick={() => {
        onAdd(place);
        add(key);
      }}
    >
      <span>
        {name}
        {required === true && <span className={styles['star']}>*</span>}
      </span>
      <small>{field.type.label[locale]}</small>
    </Grip>
  );
});
