import type { Filling } from '@stepwell/engine';
import { useEffect, useRef, useState } from 'react';
import { practising } from '../api/place.ts';
import { type AppHere, useApp } from '../app/app-context.ts';
import { FormWatch } from './filling.ts';
import type { WireValues } from './judge.ts';

const PHONE = '(max-width: 767px)';

/** Sends what was measured so that it arrives though the page is being left; it is not missed where it does not. */
function tell(app: string, filling: Filling): void {
  const body = new Blob([JSON.stringify({ fillings: [filling] })], { type: 'application/json' });
  const path = `/api/apps/${app}/fillings`;
  if (navigator.sendBeacon?.(path, body)) return;
  void fetch(path, { method: 'POST', body, keepalive: true, credentials: 'same-origin' }).catch(() => undefined);
}

interface Watching {
  /** The form of the app that is filled in; left out: nothing is measured. */
  readonly form: string | undefined;
  /** Whether it goes on with a half-filled one. */
  readonly isResumed: boolean;
}

type Problems = ReadonlyMap<string, unknown>;

/** What the parts of a form tell of how it is filled in. */
export interface FillingWatch {
  readonly enter: (field: string) => void;
  readonly leave: () => void;
  readonly change: (before: WireValues, after: WireValues) => void;
  readonly refuse: (fields: Iterable<string>) => void;
  /** Sends the form, unless problems of its fields stand against it; answers whether it went. */
  readonly send: (problems: Problems, work: () => Promise<boolean>) => Promise<boolean>;
}

/** Measures one go at a form: how long each field has the cursor, where people stop. Nothing of what they write. */
export function useFilling(watching: Watching): FillingWatch {
  const here = useApp();
  const now = useRef({ ...watching, here });
  now.current = { ...watching, here };
  const [{ watch, leavePage, unmount }] = useState(() => watchOf(() => now.current));
  useEffect(() => {
    const hide = () => document.visibilityState === 'hidden' && watch.leave();
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('pagehide', leavePage);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('pagehide', leavePage);
      unmount();
    };
  }, [watch, leavePage, unmount]);
  return watch;
}

/** Tells which fields the server would not take. */
export function useRefused(watch: FillingWatch, refused: Problems): void {
  useEffect(() => watch.refuse(refused.keys()), [watch, refused]);
}

function watchOf(ask: () => Watching & { readonly here: AppHere }) {
  const measure = new FormWatch(Date.now());
  // Who sends a form is often led elsewhere before the answer is seen: the form is gone then, and not given up.
  let isSending = false;
  let isGone = false;
  const end = (how: Filling['end']) => {
    const { form, isResumed, here } = ask();
    // Who practises, or tries a draft, is slow for another reason.
    if (practising !== undefined || here.book || here.version < 1) return;
    if (form === undefined || !here.app.forms.some(({ key }) => key === form)) return;
    const measured = measure.end(how, Date.now());
    if (!measured) return;
    const device = window.matchMedia(PHONE).matches ? 'phone' : 'desktop';
    tell(here.key, { form, version: here.version, device, ...(isResumed && { resumed: true }), ...measured });
  };
  const watch: FillingWatch = {
    enter: (field) => measure.enter(field, Date.now()),
    leave: () => measure.leave(Date.now()),
    change: (before, after) => measure.change(before, after, Date.now()),
    refuse: (fields) => measure.refuse(fields),
    send: async (problems, work) => {
      measure.refuse(problems.keys());
      if (problems.size > 0) return false;
      isSending = true;
      const isSent = await work();
      isSending = false;
      if (isSent) end('sent');
      else if (isGone) end('given_up');
      return isSent;
    },
  };
  const unmount = () => {
    isGone = true;
    if (!isSending) end('given_up');
  };
  return { watch, leavePage: () => end('given_up'), unmount };
}
