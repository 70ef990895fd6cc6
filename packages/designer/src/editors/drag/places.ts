/**
 * Where something can be put down says so in the page itself: `data-places` around all of them, `data-place` on what it would come
 * before, with `data-after` naming the place on the other side and `data-wide` where that is below and not beside. Only what lies
 * under the pointer is looked at, so it costs the same with ten places and with a thousand.
 */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The place that is meant by a point; undefined where nothing can be put down. */
export function placeAt(point: Point): string | undefined {
  const under = document.elementFromPoint(point.x, point.y);
  const surface = under?.closest<HTMLElement>('[data-places]');
  if (!under || !surface) return undefined;
  const found = under.closest<HTMLElement>('[data-place]') ?? nearest(surface, point);
  return found && sideOf(found, point);
}

/** Beside everything the nearest is meant: first of the groups, then within. */
function nearest(surface: HTMLElement, point: Point): HTMLElement | undefined {
  const group = closest(surface.querySelectorAll<HTMLElement>('[data-place-group]'), point);
  return closest((group ?? surface).querySelectorAll<HTMLElement>('[data-place]'), point);
}

function closest(elements: Iterable<HTMLElement>, { x, y }: Point): HTMLElement | undefined {
  let best: { readonly element: HTMLElement; readonly distance: number } | undefined;
  for (const element of elements) {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const distance = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
    if (!best || distance < best.distance) best = { element, distance };
  }
  return best?.element;
}

function sideOf(element: HTMLElement, { x, y }: Point): string | undefined {
  const { place, after, wide } = element.dataset;
  const { left, top, width, height } = element.getBoundingClientRect();
  const isBehind = wide === 'true' ? y > top + height / 2 : x > left + width / 2;
  return isBehind && after !== undefined ? after : place;
}

/** The place a step before or after another in the order of the page; what is dragged from `own` cannot land right behind itself. */
export function placeNextTo(now: string | undefined, step: number, own: string | undefined): HTMLElement | undefined {
  const all = [...document.querySelectorAll<HTMLElement>('[data-places] [data-place]')];
  const behind = own === undefined ? undefined : all.find(({ dataset }) => dataset['place'] === own)?.dataset['after'];
  const places = all.filter(({ dataset }) => dataset['place'] !== behind);
  const at = places.findIndex(({ dataset }) => dataset['place'] === now);
  return places[at < 0 ? 0 : at + step];
}
