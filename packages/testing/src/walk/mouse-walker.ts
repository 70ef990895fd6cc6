import type { Locator, Page } from 'playwright-core';
import { still } from '../hands.ts';
import { openList, type Walker } from './walker.ts';

/** Somebody with a mouse, who uses the keyboard for writing alone. He reaches for a thing when it lies still. */
export function mouseWalker(page: Page): Walker {
  let presses = 0;
  const press = async (what: Locator) => {
    await what.scrollIntoViewIfNeeded();
    await still(what);
    await what.click();
    presses += 1;
  };
  return {
    page,
    press,
    presses: () => presses,
    write: async (text, into) => {
      if (into) {
        await into.scrollIntoViewIfNeeded();
        await still(into);
        await into.click({ clickCount: 3 });
        presses += 1;
      }
      await page.keyboard.insertText(text);
    },
    pick: async (list, option) => {
      await press(list);
      await press(openList(page).getByText(option, { exact: true }).filter({ visible: true }).last());
    },
    choose: (group, choice) => press(group.getByText(choice, { exact: true })),
    paste: () => page.keyboard.press('Control+V'),
  };
}
