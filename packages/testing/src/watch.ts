import { setTimeout as pause } from 'node:timers/promises';
import type { Page, Request } from 'playwright-core';

const QUIET = 300;
const SOON = 20;
const LONGEST = 20_000;
// Nothing drawn yet, grey bars, a grey place of an input (css modules keep the name), or what says itself that it is busy; a bare live region is a status too, but of nothing that loads.
const unfinished =
  'main [role=status] [aria-hidden=true], .ant-spin-spinning, form span[class*="_waiting_"], section[aria-busy=true]';
const isLoading = `!document.body.innerText.trim() || !!document.querySelector('${unfinished}')`;
/** Asked when the page has nothing else to do. */
const isDrawn = `new Promise((done) => requestIdleCallback(() => done(!(${isLoading})), { timeout: 1000 }))`;
const overflow = `[document.documentElement, document.querySelector('main')]
  .reduce((most, one) => Math.max(most, one ? one.scrollWidth - one.clientWidth : 0), 0)`;

export interface Watched {
  /** Resolves when the page has asked for nothing for a while and no longer says that it is loading; false when it never rests. */
  readonly rest: () => Promise<boolean>;
  /** The errors it logged since this was last called. */
  readonly errors: () => string[];
  /** How many pixels it is wider than its window. */
  readonly overflow: () => Promise<number>;
}

/** Watches what a page asks for and logs; `isFailing`: that answers are errors is what it is about; `quiet`: how long it asks for nothing when it rests. */
export function watch(page: Page, isFailing: boolean, quiet = QUIET): Watched {
  const waiting = new Set<Request>();
  let last = Date.now();
  let errors: string[] = [];
  const done = (request: Request) => {
    waiting.delete(request);
    last = Date.now();
  };
  // The stream of changes stays open for as long as the page does.
  page.on('request', (request) => request.resourceType() !== 'eventsource' && waiting.add(request));
  page.on('requestfinished', done);
  page.on('requestfailed', done);
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    const isAnswer = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !(isFailing && isAnswer)) errors.push(`${message.text()} ${message.location().url}`);
  });
  const isQuiet = () => waiting.size === 0 && Date.now() - last >= quiet;
  const rest = async () => {
    const start = Date.now();
    last = start;
    while (Date.now() - start < LONGEST) {
      await pause(Math.max(SOON, quiet - (Date.now() - last)));
      if (isQuiet() && (await page.evaluate<boolean>(isDrawn)) && isQuiet()) return true;
    }
    return false;
  };
  const taken = () => {
    const found = errors;
    errors = [];
    return found;
  };
  return { rest, errors: taken, overflow: () => page.evaluate<number>(overflow) };
}
