import {
  type Announcements,
  type CollisionDetection,
  closestCenter,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type ReactNode, useMemo, useState } from 'react';
import { nextColumn } from './next-column.ui.ts';

/** What a drag says to those who do not see it. */
export interface DragWords {
  readonly instructions: string;
  readonly lifted: (item: string) => string;
  readonly over: (item: string, column: string) => string;
  readonly dropped: (item: string, column: string) => string;
  readonly cancelled: (item: string) => string;
}

interface DragBoardProps {
  readonly children: ReactNode;
  readonly className: string | undefined;
  readonly words: DragWords;
  /** The names of an item and a column as people know them. */
  readonly nameOf: (id: string) => string;
  /** Draws what hangs at the pointer. */
  readonly overlay: (item: string) => ReactNode;
  readonly onDrop: (item: string, column: string) => void;
}

/** So slow that the next column can be met: at the very edge 600 pixels a second. */
const EDGE = { acceleration: 3, threshold: { x: 0.15, y: 0.15 } };

/** The column under the pointer; where none is, the nearest. */
const hit: CollisionDetection = (asked) => {
  const under = pointerWithin(asked);
  return under.length > 0 ? under : closestCenter(asked);
};

/** The one place that knows the drag library: items go from column to column by mouse, touch or arrow keys, and it is said aloud. */
export function DragBoard({ children, className, words, nameOf, overlay, onDrop }: DragBoardProps) {
  const [active, setActive] = useState<string | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: nextColumn }),
  );
  const announcements = useMemo<Announcements>(() => {
    const name = (id: string | number) => nameOf(String(id));
    return {
      onDragStart: ({ active: item }) => words.lifted(name(item.id)),
      onDragOver: ({ active: item, over }) => (over ? words.over(name(item.id), name(over.id)) : undefined),
      onDragEnd: ({ active: item, over }) =>
        over ? words.dropped(name(item.id), name(over.id)) : words.cancelled(name(item.id)),
      onDragCancel: ({ active: item }) => words.cancelled(name(item.id)),
    };
  }, [words, nameOf]);
  const end = ({ active: item, over }: DragEndEvent) => {
    setActive(null);
    if (over) onDrop(String(item.id), String(over.id));
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={hit}
      autoScroll={EDGE}
      accessibility={{ announcements, screenReaderInstructions: { draggable: words.instructions } }}
      onDragStart={({ active: item }) => setActive(String(item.id))}
      onDragCancel={() => setActive(null)}
      onDragEnd={end}
    >
      <div className={className} data-dragging={active !== null || undefined}>
        {children}
      </div>
      <DragOverlay dropAnimation={{ duration: 160 }}>{active === null ? null : overlay(active)}</DragOverlay>
    </DndContext>
  );
}
