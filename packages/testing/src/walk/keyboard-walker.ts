import type { Locator, Page } from 'playwright-core';
import type { Walker } from './walker.ts';

/** Who has not come to a thing after so many keys takes it for out of reach. */
const PATIENCE = 250;

const FOLLOWING = 4;
/** What is asked of an element in the page. */
interface Standing {
  readonly compareDocumentPosition: (other: Standing) => number;
  readonly ownerDocument: { readonly activeElement: Standing | null; readonly body: Standing };
}
/** Whether an element stands before the cursor. */
const isAbove = (element: unknown, following: number): boolean => {
  const { ownerDocument, compareDocumentPosition } = element as Standing;
  const { activeElement, body } = ownerDocument;
  if (!activeElement || activeElement === body) return false;
  return (compareDocumentPosition.call(element, activeElement) & following) > 0;
};
/** What the list that is open has its mark on. */
const MARKED = `(() => {
  const id = document.activeElement?.getAttribute('aria-activedescendant');
  const found = id ? document.getElementById(id) : null;
  return found?.getAttribute('aria-label') ?? found?.textContent ?? null;
})()`;
const IS_OPEN = `document.activeElement?.getAttribute('aria-expanded') === 'true'`;

/** Somebody with a keyboard alone: what he cannot reach by Tab and arrows is not there for him. */
export function keyboardWalker(page: Page): Walker {
  let presses = 0;
  const key = async (name: string) => {
    await page.keyboard.press(name);
    presses += 1;
  };
  const focused = page.locator(':focus');
  const reach = async (what: Locator) => {
    await what.waitFor({ state: 'attached' });
    const way = (await what.evaluate(isAbove, FOLLOWING)) ? 'Shift+Tab' : 'Tab';
    for (let tried = 0; tried < PATIENCE; tried++) {
      if ((await what.and(focused).count()) > 0) return;
      await key(way);
    }
    throw new Error(`Not to be reached by Tab: ${what}`);
  };
  return {
    page,
    presses: () => presses,
    press: async (what) => {
      await reach(what);
      const isBox = (await what.and(page.locator('input[type=checkbox], [role=switch]')).count()) > 0;
      await key(isBox ? 'Space' : 'Enter');
    },
    write: async (text, into) => {
      if (into) {
        await reach(into);
        await key('Control+A');
      }
      await page.keyboard.insertText(text);
    },
    pick: async (list, option) => {
      await reach(list);
      if (!(await page.evaluate(IS_OPEN))) await key('ArrowDown');
      for (let tried = 0; (await page.evaluate(MARKED)) !== option; tried++) {
        if (tried > PATIENCE) throw new Error(`Not in the list: ${option}`);
        await key('ArrowDown');
      }
      await key('Enter');
    },
    choose: async (group, choice) => {
      await reach(group.getByRole('radio', { checked: true }));
      const radio = group.getByRole('radio', { name: choice, exact: true });
      for (let tried = 0; !(await radio.isChecked()); tried++) {
        if (tried > PATIENCE) throw new Error(`Not among the choices: ${choice}`);
        await key('ArrowRight');
      }
    },
    paste: () => key('Control+V'),
  };
}
