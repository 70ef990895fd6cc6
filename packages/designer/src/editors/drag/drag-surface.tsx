import {
  type Announcements,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  type DragStartEvent,
  KeyboardCode,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useDndContext,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useDesignWords } from '../../words/words.ts';
import styles from '../editors.module.css';
import { DragContext, DragStore } from './drag-store.ts';
import { type Point, placeAt, placeNextTo } from './places.ts';

/** What is taken along. */
export interface Load {
  readonly name: string;
  /** The place at which it stands; what is new stands at none. */
  readonly place?: string | undefined;
}

interface DragSurfaceProps<L extends Load> {
  /** Puts what was dragged at a place. */
  readonly drop: (load: L, place: string) => void;
  /** A place in words: what it belongs to, and which it is there for what is dragged. */
  readonly where: (load: L, place: string) => { readonly section: string; readonly place: number } | undefined;
  readonly children: ReactNode;
}

type Held = { readonly data: { readonly current?: unknown } } | null | undefined;
const loadOf = <L extends Load>(active: Held) => active?.data.current as L | undefined;

const STEPS = new Map<string, number>([
  [KeyboardCode.Down, 1],
  [KeyboardCode.Right, 1],
  [KeyboardCode.Up, -1],
  [KeyboardCode.Left, -1],
]);
const KEYS = { start: [KeyboardCode.Space], cancel: [KeyboardCode.Esc], end: [KeyboardCode.Space, KeyboardCode.Enter] };
// The same objects each time: with new ones all that can be dragged is drawn anew.
const BY_MOUSE = { activationConstraint: { distance: 4 } };
const BY_FINGER = { activationConstraint: { delay: 200, tolerance: 8 } };
const NOWHERE = () => [];

/** The arrow keys go from place to place in the order of the page. */
const stepIn =
  (store: DragStore): KeyboardCoordinateGetter =>
  (event, { context: { active } }) => {
    const step = STEPS.get(event.code);
    if (step === undefined) return undefined;
    event.preventDefault();
    const next = placeNextTo(store.now().over, step, loadOf(active)?.place);
    if (!next) return undefined;
    next.scrollIntoView({ block: 'nearest' });
    store.set({ over: next.dataset['place'] });
    const { left, top } = next.getBoundingClientRect();
    return { x: left, y: top };
  };

/** Within this things are dragged to places: by mouse, by finger, and by the keyboard with every step said aloud. */
export function DragSurface<L extends Load>({ drop, where, children }: DragSurfaceProps<L>) {
  const { say } = useDesignWords();
  const [store] = useState(() => new DragStore());
  const byKeys = useMemo(
    () => ({ coordinateGetter: stepIn(store), keyboardCodes: KEYS, scrollBehavior: 'auto' as const }),
    [store],
  );
  const sensors = useSensors(
    useSensor(MouseSensor, BY_MOUSE),
    useSensor(TouchSensor, BY_FINGER),
    useSensor(KeyboardSensor, byKeys),
  );
  const follow = useFollowing(store);
  const { announcements, outcome } = useAnnouncements(store, where);
  const start = ({ active, activatorEvent }: DragStartEvent) => {
    const isByKeys = activatorEvent instanceof KeyboardEvent;
    store.set({ active: String(active.id), over: isByKeys ? loadOf(active)?.place : undefined });
    if (!isByKeys) follow.begin();
  };
  const stop = () => {
    follow.end();
    store.set({ active: undefined, over: undefined });
  };
  const end = ({ active }: DragEndEvent) => {
    const [load, { over }] = [loadOf<L>(active), store.now()];
    stop();
    const place = load && over !== undefined ? where(load, over) : undefined;
    outcome.current = load && place && say('form.dropped', { name: load.name, ...place });
    if (load && over !== undefined) drop(load, over);
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={NOWHERE}
      accessibility={{ announcements, screenReaderInstructions: { draggable: say('form.dragHow') } }}
      onDragStart={start}
      onDragEnd={end}
      onDragCancel={stop}
    >
      <DragContext value={store}>{children}</DragContext>
      <DragOverlay dropAnimation={null} style={{ pointerEvents: 'none' }}>
        <Ghost />
      </DragOverlay>
    </DndContext>
  );
}

function Ghost() {
  const { active } = useDndContext();
  const load = loadOf(active);
  return load ? <div className={styles['ghost']}>{load.name}</div> : null;
}

const pointOf = (event: MouseEvent | TouchEvent): Point | undefined => {
  const at = 'touches' in event ? event.touches[0] : event;
  return at && { x: at.clientX, y: at.clientY };
};

/** Keeps the place under the mouse or the finger, also while the page scrolls below it. */
function useFollowing(store: DragStore) {
  const stop = useRef<AbortController>(undefined);
  return useMemo(
    () => ({
      begin: () => {
        const ended = new AbortController();
        stop.current = ended;
        let last: Point | undefined;
        const look = () => last && store.set({ over: placeAt(last) });
        const move = (event: MouseEvent | TouchEvent) => {
          last = pointOf(event) ?? last;
          look();
        };
        const options = { signal: ended.signal, capture: true, passive: true };
        window.addEventListener('mousemove', move, options);
        window.addEventListener('touchmove', move, options);
        window.addEventListener('scroll', look, options);
      },
      end: () => stop.current?.abort(),
    }),
    [store],
  );
}

function useAnnouncements<L extends Load>(store: DragStore, where: DragSurfaceProps<L>['where']) {
  const { say } = useDesignWords();
  const outcome = useRef<string>(undefined);
  const over = (active: Held) => {
    const [load, at] = [loadOf<L>(active), store.now().over];
    const place = load && at !== undefined ? where(load, at) : undefined;
    return load && place && say('form.dragOver', { name: load.name, ...place });
  };
  const nameOf = (active: Held) => ({ name: loadOf(active)?.name ?? '' });
  const announcements: Announcements = {
    onDragStart: ({ active }) => [say('form.lifted', nameOf(active)), over(active)].filter(Boolean).join(' '),
    onDragMove: ({ active }) => over(active),
    onDragOver: () => undefined,
    onDragEnd: ({ active }) => outcome.current ?? say('form.dragCancelled', nameOf(active)),
    onDragCancel: ({ active }) => say('form.dragCancelled', nameOf(active)),
  };
  return { announcements, outcome };
}
