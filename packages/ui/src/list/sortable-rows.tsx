import {
  type Announcements,
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import type { HTMLAttributes, ReactNode, RefCallback } from 'react';

/** What moving a row says to those who do not see it. */
export interface SortableWords {
  readonly instructions: string;
  readonly lifted: (id: string) => string;
  readonly over: (id: string, place: number) => string;
  readonly dropped: (id: string, place: number) => string;
}

interface SortableRowsProps {
  readonly ids: readonly string[];
  readonly onOrder: (ids: string[]) => void;
  readonly words: SortableWords;
  readonly children: ReactNode;
}

/** Rows that are put in order by mouse, finger or arrow keys; the one place here that knows the drag library. */
export function SortableRows({ ids, onOrder, words, children }: SortableRowsProps) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const placeOf = (id: unknown) => ids.indexOf(String(id)) + 1;
  const announcements: Announcements = {
    onDragStart: ({ active }) => words.lifted(String(active.id)),
    onDragOver: ({ active, over }) => (over ? words.over(String(active.id), placeOf(over.id)) : undefined),
    onDragEnd: ({ active, over }) => (over ? words.dropped(String(active.id), placeOf(over.id)) : undefined),
    onDragCancel: () => undefined,
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{ announcements, screenReaderInstructions: { draggable: words.instructions } }}
      onDragEnd={({ active, over }) => {
        if (over && over.id !== active.id) onOrder(arrayMove([...ids], placeOf(active.id) - 1, placeOf(over.id) - 1));
      }}
    >
      <SortableContext items={[...ids]} strategy={verticalListSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  );
}

interface SortableRowProps {
  readonly id: string;
  readonly className: string | undefined;
  /** Spread on the handle that takes the row along. */
  readonly children: (handle: HTMLAttributes<HTMLElement> & { ref: RefCallback<HTMLElement> }) => ReactNode;
}

export function SortableRow({ id, className, children }: SortableRowProps) {
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({ id });
  const moved = transform ? `translate3d(0, ${transform.y}px, 0)` : undefined;
  return (
    <li ref={setNodeRef} className={className} data-dragging={isDragging || undefined} style={{ transform: moved, transition }}>
      {children({ ...attributes, ...listeners, ref: setActivatorNodeRef })}
    </li>
  );
}
