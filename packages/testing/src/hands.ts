import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';

/** How a person touches the screen. */
export interface Hands {
  /** Presses a thing; gives up after so many milliseconds, if any are said. */
  readonly press: (what: Locator, within?: number) => Promise<void>;
  /** Takes a thing by its middle and lets go of it over another. */
  readonly drag: (thing: Locator, onto: Locator) => Promise<void>;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const STEPS = 12;
/** A finger rests this long before it takes a thing instead of scrolling. */
const REST = 1000;
/** How often it looks whether what it wants to meet has moved. */
const LOOK = 150;
/** How long it waits for what is not there. */
const PATIENCE = 10_000;

/** The middle of what is seen of an element. */
async function middle(what: Locator): Promise<Point> {
  const box = await what.boundingBox({ timeout: PATIENCE });
  const window = what.page().viewportSize();
  if (!box || !window) throw new Error(`Not on the screen: ${what}`);
  const [left, right] = [Math.max(box.x, 0), Math.min(box.x + box.width, window.width)];
  const [top, bottom] = [Math.max(box.y, 0), Math.min(box.y + box.height, window.height)];
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

async function settled(what: Locator): Promise<Point> {
  await pause(LOOK);
  const { x, y } = await middle(what);
  return { x: Math.round(x), y: Math.round(y) };
}

/** Where a thing lies once it lies still: a person takes it when it has stopped moving. */
export async function still(what: Locator): Promise<Point> {
  for (let at = await settled(what); ; ) {
    const next = await settled(what);
    if (next.x === at.x && next.y === at.y) return at;
    at = next;
  }
}

const way = (from: Point, to: Point): Point[] =>
  Array.from({ length: STEPS }, (_, step) => ({
    x: from.x + ((to.x - from.x) * (step + 1)) / STEPS,
    y: from.y + ((to.y - from.y) * (step + 1)) / STEPS,
  }));

/** A mouse: it takes a thing at once. */
export const mouse = (page: Page): Hands => ({
  press: (what, timeout) => what.click({ ...(timeout && { timeout }) }),
  drag: async (thing, onto) => {
    await thing.scrollIntoViewIfNeeded();
    const [from, to] = [await still(thing), await middle(onto)];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    for (const point of way(from, to)) await page.mouse.move(point.x, point.y);
    await page.mouse.up();
  },
});

/** A finger: it rests on a thing to take it. */
export const finger = (page: Page): Hands => ({
  press: (what, timeout) => what.tap({ ...(timeout && { timeout }) }),
  drag: async (thing, onto) => {
    await thing.scrollIntoViewIfNeeded();
    const [from, to] = [await still(thing), await middle(onto)];
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints });
    await touch('touchStart', [from]);
    await pause(REST);
    for (const point of way(from, to)) await touch('touchMove', [point]);
    // What lies at the edge comes nearer while the finger waits there: it follows.
    for (let at = to, next = await settled(onto); next.x !== at.x || next.y !== at.y; next = await settled(onto)) {
      at = next;
      await touch('touchMove', [at]);
    }
    await touch('touchEnd', []);
    await session.detach();
  },
});
