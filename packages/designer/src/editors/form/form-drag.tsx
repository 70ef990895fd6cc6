import {
  type Announcements,
  type CollisionDetection,
  closestCenter,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  KeyboardCode,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useDndContext,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import type { ReactNode } from 'react';
import { useDesignWords } from '../../words/words.ts';
import styles from './form.module.css';
import { useFormHere } from './form-here.ts';
import type { FormPlace, Placed } from './layout-units.ts';
import { useAdding, useItemActs } from './use-form-acts.ts';

/** What is taken along: a field on the form, or one that is not on it yet. */
export interface Load {
  readonly field: string;
  readonly from?: Placed;
}

/** Where it can be let go; `after` is the place on its other side, over whose half the pointer may be. */
export interface Target {
  readonly place: FormPlace;
  readonly after?: string;
  readonly isWide?: boolean;
}

export const CANVAS = 'canvas';
export const targetId = ({ list, index }: FormPlace): string => `place ${list} ${index}`;

type Held = { readonly data: { readonly current?: unknown } } | null | undefined;
const loadOf = (active: Held) => active?.data.current as Load | undefined;
const placeOf = (over: Held) => (over?.data.current as Target | undefined)?.place;

/** By mouse the place under the pointer, or the nearest one while it is on the canvas; by keyboard the place that was stepped to. */
const collide: CollisionDetection = (asked) => {
  const places = { ...asked, droppableContainers: asked.droppableContainers.filter(({ id }) => id !== CANVAS) };
  const { pointerCoordinates, droppableRects, collisionRect } = asked;
  if (!pointerCoordinates) {
    const distance = (id: string | number) => {
      const rect = droppableRects.get(id);
      return rect ? Math.hypot(rect.left - collisionRect.left, rect.top - collisionRect.top) : Number.POSITIVE_INFINITY;
    };
    return places.droppableContainers.map(({ id }) => ({ id })).sort((a, b) => distance(a.id) - distance(b.id));
  }
  const isOnCanvas = pointerWithin(asked).some(({ id }) => id === CANVAS);
  const [under] = pointerWithin(places);
  const [found] = under ? [under] : isOnCanvas ? closestCenter(places) : [];
  const rect = found && droppableRects.get(found.id);
  const target = places.droppableContainers.find(({ id }) => id === found?.id)?.data.current as Target | undefined;
  if (!found || !rect || !target) return [];
  const { x, y } = pointerCoordinates;
  const isBehind = target.isWide ? y > rect.top + rect.height / 2 : x > rect.left + rect.width / 2;
  return [isBehind && target.after !== undefined ? { id: target.after } : found];
};

const STEPS = new Map<string, number>([
  [KeyboardCode.Down, 1],
  [KeyboardCode.Right, 1],
  [KeyboardCode.Up, -1],
  [KeyboardCode.Left, -1],
]);

/** The arrow keys go from place to place in the order of the page. */
const stepTo: KeyboardCoordinateGetter = (event, { context: { active, over, droppableContainers, droppableRects } }) => {
  const step = STEPS.get(event.code);
  if (step === undefined) return undefined;
  event.preventDefault();
  const from = loadOf(active)?.from;
  const behind = from && targetId({ ...from, index: from.index + 1 });
  const places = droppableContainers
    .getEnabled()
    .filter(({ id, node }) => id !== CANVAS && id !== behind && node.current)
    .sort((a, b) => (isBefore(a.node.current, b.node.current) ? -1 : 1));
  const now = places.findIndex(({ id }) => id === over?.id);
  const next = places[now < 0 ? 0 : now + step];
  const rect = next && droppableRects.get(next.id);
  return rect && { x: rect.left, y: rect.top };
};

const isBefore = (a: Node | null, b: Node | null): boolean =>
  a !== null && b !== null && (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

const KEYS = { start: [KeyboardCode.Space], cancel: [KeyboardCode.Esc], end: [KeyboardCode.Space, KeyboardCode.Enter] };

// The same objects each time: with new ones all that can be dragged is drawn anew.
const BY_MOUSE = { activationConstraint: { distance: 4 } };
const BY_FINGER = { activationConstraint: { delay: 200, tolerance: 8 } };
const BY_KEYS = { coordinateGetter: stepTo, keyboardCodes: KEYS, scrollBehavior: 'auto' as const };

/** Fields of a form are dragged within this: by mouse, by finger, and by the keyboard with every step said aloud. */
export function FormDrag({ children }: { readonly children: ReactNode }) {
  const { say } = useDesignWords();
  const { add } = useAdding();
  const { move } = useItemActs();
  const announcements = useAnnouncements();
  const sensors = useSensors(
    useSensor(MouseSensor, BY_MOUSE),
    useSensor(TouchSensor, BY_FINGER),
    useSensor(KeyboardSensor, BY_KEYS),
  );
  const drop = ({ active, over }: DragEndEvent) => {
    const [load, place] = [loadOf(active), placeOf(over)];
    if (!load || !place) return;
    if (load.from) move(load.from, place);
    else add(load.field, place);
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={collide}
      accessibility={{ announcements, screenReaderInstructions: { draggable: say('form.dragHow') } }}
      onDragEnd={drop}
    >
      {children}
      <DragOverlay dropAnimation={null}>
        <Ghost />
      </DragOverlay>
    </DndContext>
  );
}

function Ghost() {
  const { active } = useDndContext();
  const { nameOf } = useFormHere();
  const load = loadOf(active);
  return load ? <div className={styles['ghost']}>{nameOf(load.from?.item ?? load.field)}</div> : null;
}

function useAnnouncements(): Announcements {
  const { say } = useDesignWords();
  const { nameOf, titleOf, units } = useFormHere();
  const name = (active: Held) => {
    const load = loadOf(active);
    return load ? nameOf(load.from?.item ?? load.field) : '';
  };
  const where = (active: Held, over: Held) => {
    const place = placeOf(over);
    const unit =
      place &&
      units.find(
        ({ list, from, to, section }) =>
          list === place.list && (section !== undefined || (place.index >= from && place.index <= to)),
      );
    if (!place || !unit) return undefined;
    const from = loadOf(active)?.from;
    const isLater = from?.list === place.list && from.index < place.index;
    return { name: name(active), section: titleOf(unit), place: place.index - unit.start + (isLater ? 0 : 1) };
  };
  const told =
    (word: 'form.dragOver' | 'form.dropped') =>
    ({ active, over }: { active: Held; over: Held }) => {
      const values = where(active, over);
      return values && say(word, values);
    };
  return {
    onDragStart: ({ active }) => say('form.lifted', { name: name(active) }),
    onDragOver: told('form.dragOver'),
    onDragEnd: (event) => told('form.dropped')(event) ?? say('form.dragCancelled', { name: name(event.active) }),
    onDragCancel: ({ active }) => say('form.dragCancelled', { name: name(active) }),
  };
}
