import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import type { Field, Table } from '@stepwell/definition';
import type { FieldType } from '@stepwell/fields';
import { EmptyState, useVocabulary, wordsOf } from '@stepwell/ui/design';
import { useDesign, useHand } from '../../here/design-context.ts';
import { keyOfPath, type Part, partsIn } from '../../here/parts.ts';
import { useDesignWords } from '../../words/words.ts';
import styles from '../editors.module.css';
import { isWithin } from '../is-within.ts';
import { useSameList } from '../use-same-list.ts';
import { fieldAt, insertField, moveField, newField } from './field-acts.ts';
import { FieldCard } from './field-card.tsx';
import { FieldPanel } from './field-panel.tsx';
import { Palette } from './palette.tsx';

/** The fields of a table in their order: chosen from the palette, put in order by dragging, named in place. */
export function FieldsEditor({ part }: { readonly part: Part }) {
  const { model, act, select } = useHand();
  const { selected } = useDesign();
  const { say, locale } = useDesignWords();
  const { fields: types } = useVocabulary();
  const table = part.content as Table;
  const fields = table.fields ?? [];
  const chosen = fields.find(({ key }) => isWithin(selected, fieldAt(part.path, key)));
  const nameOf = (field: Field) => wordsOf(field.label, locale, field.key);
  const add = (type: FieldType) => {
    const tables = partsIn(model.view().files, 'tables').map(({ path }) => keyOfPath(path));
    const field = newField(table, type, tables);
    if (act(say('fields.added', { name: nameOf(field) }), [insertField(part.path, field)])) select(fieldAt(part.path, field.key));
  };
  const move = ({ active, over }: DragEndEvent) => {
    if (!over || active.id === over.id) return;
    const [from, to] = [active.id, over.id].map((id) => fields.findIndex(({ key }) => key === id)) as [number, number];
    const before = fields[to > from ? to + 1 : to]?.key;
    const moved = fields[from];
    if (moved) act(say('fields.moved', { name: nameOf(moved) }), [moveField(part.path, moved.key, before)]);
  };
  return (
    <div className={styles['columns']}>
      <div>
        {fields.length === 0 && <EmptyState compact title={say('fields.empty')} why={say('fields.emptyWhy')} />}
        <Sortable keys={fields.map(({ key }) => key)} onMove={move}>
          {fields.map((field) => (
            <FieldCard
              key={field.key}
              path={part.path}
              field={field}
              type={types.find(({ name }) => name === field.type)}
              isSelected={field === chosen}
            />
          ))}
        </Sortable>
        <Palette types={types} add={add} />
      </div>
      <aside className={styles['panel']} aria-label={say('design.properties')}>
        {chosen ? (
          <FieldPanel key={chosen.key} path={part.path} field={chosen} type={types.find(({ name }) => name === chosen.type)} />
        ) : (
          <p className={styles['pale']}>{say('design.nothingSelected')}</p>
        )}
      </aside>
    </div>
  );
}

interface SortableProps {
  readonly keys: readonly string[];
  readonly onMove: (event: DragEndEvent) => void;
  readonly children: React.ReactNode;
}

// The same objects each time: with new ones every card is drawn anew.
const BY_POINTER = { activationConstraint: { distance: 4 } };
const BY_KEYS = { coordinateGetter: sortableKeyboardCoordinates };

function Sortable({ keys, onMove, children }: SortableProps) {
  const sensors = useSensors(useSensor(PointerSensor, BY_POINTER), useSensor(KeyboardSensor, BY_KEYS));
  const items = useSameList(keys) as string[];
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={onMove}>
      <SortableContext items={items} strategy={verticalListSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  );
}
