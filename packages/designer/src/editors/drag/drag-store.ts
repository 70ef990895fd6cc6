import { createContext, useContext, useSyncExternalStore } from 'react';

/** What is being dragged, and the place at which it would land. */
interface Dragging {
  readonly active?: string | undefined;
  readonly over?: string | undefined;
}

/** Tells what is dragged where to those alone whom it concerns: of hundreds of places two are drawn anew with a step, not all. */
export class DragStore {
  readonly #listeners = new Set<() => void>();
  #now: Dragging = {};

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly now = (): Dragging => this.#now;

  set(change: Dragging): void {
    const next = { ...this.#now, ...change };
    if (next.active === this.#now.active && next.over === this.#now.over) return;
    this.#now = next;
    for (const listener of this.#listeners) listener();
  }
}

export const DragContext = createContext<DragStore | null>(null);

function useStore(): DragStore {
  const store = useContext(DragContext);
  if (!store) throw new Error('What is dragged stands within a DragSurface');
  return store;
}

/** Whether what is dragged would land at this place. */
export function useIsOver(place: string): boolean {
  const { subscribe, now } = useStore();
  return useSyncExternalStore(subscribe, () => now().over === place);
}

/** Whether this is what is being dragged. */
export function useIsActive(id: string): boolean {
  const { subscribe, now } = useStore();
  return useSyncExternalStore(subscribe, () => now().active === id);
}
