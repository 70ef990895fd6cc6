import type { Locator, Page } from 'playwright-core';

/** Somebody who uses a page by what is to be seen of it. */
export interface Walker {
  readonly page: Page;
  /** Presses a button, a link, a box that is ticked. */
  readonly press: (what: Locator) => Promise<void>;
  /** Writes into an input in place of what stands there; without one, where the cursor is. */
  readonly write: (text: string, into?: Locator) => Promise<void>;
  /** Picks from a list that opens under an input. */
  readonly pick: (list: Locator, option: string) => Promise<void>;
  /** Takes one of several choices that stand side by side. */
  readonly choose: (group: Locator, choice: string) => Promise<void>;
  /** Puts what lies in the clipboard where the cursor is. */
  readonly paste: () => Promise<void>;
  /** How often he pressed: clicks, or keys other than those of the texts he wrote. */
  readonly presses: () => number;
}

/** What is seen of the list that is open. */
export const openList = (page: Page): Locator => page.getByRole('listbox').locator('..').filter({ visible: true }).last();
