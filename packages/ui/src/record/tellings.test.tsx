import { TIMELINE_KINDS } from '@stepwell/engine';
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { AppHere } from '../app/app-context.ts';
import { aroundPage, lendingHere } from '../testing/lending-app.tsx';
import { tellingOf } from './tellings.tsx';
import type { TimelineEntry } from './timeline-entry.ts';

afterEach(cleanup);

/** Everything an entry may carry; each kind tells of it what is its own. */
const details = {
  field: 'fee',
  old: 1,
  new: 2,
  stage: 'out',
  from: 'back',
  timeout: 'late',
  step: '1',
  data: { checkpoint: 'desk', title: 'Call back', timeout: 'late', words: { 'zh-CN': '已锁定', en: 'It is locked' } },
};

/** What an entry of this kind says to its reader. */
const told = (kind: string, locale: 'zh-CN' | 'en', more: Partial<TimelineEntry> = {}): Promise<string> =>
  toldIn(lendingHere(locale), kind, more);

async function toldIn(here: AppHere, kind: string, more: Partial<TimelineEntry>): Promise<string> {
  const Around = await aroundPage(here);
  const { tell: Tell } = tellingOf(kind);
  const entry: TimelineEntry = { id: 'e1', at: '2026-03-02T04:00:00Z', kind, ...details, ...more };
  const { container, unmount } = render(
    <Around>
      <Tell entry={entry} table={here.tables.get('loan')!} />
    </Around>,
  );
  const text = container.textContent ?? '';
  unmount();
  return text;
}

describe.each(TIMELINE_KINDS)('what the engine writes as %s', (kind) => {
  // A comment is what somebody wrote, in whatever language.
  const more = kind === 'comment' ? { text: 'Hello' } : {};

  test('is told in words of each language', async () => {
    const [zh, en] = [await told(kind, 'zh-CN', more), await told(kind, 'en', more)];
    expect([zh.trim(), en.trim()]).not.toContain('');
    if (kind === 'comment') return;
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
    expect(en).toMatch(/[a-z]/i);
    expect(en).not.toMatch(/[\u4e00-\u9fff]/);
    expect(zh).not.toContain(kind);
  });
});

test('a stage is called as the process calls it in which the record was then', async () => {
  const here = lendingHere('en');
  const [lending] = here.app.processes;
  const post = { ...lending!, key: 'post', stages: [{ key: 'out', label: 'Sent by post' }] };
  const both = { ...here, app: { ...here.app, processes: [post, ...here.app.processes] } };
  expect(await toldIn(both, 'moved', { process: 'post' })).toContain('Sent by post');
  expect(await toldIn(both, 'moved', { process: lending!.key })).not.toContain('Sent by post');
  expect(await toldIn(both, 'moved', { process: 'gone' })).toContain('Sent by post');
});

test('what a plugin writes is told by its own text', async () => {
  expect(await told('called', 'en', { text: 'Called twice' })).toBe('Called twice');
  expect(await told('constructor', 'en', { text: 'Odd' })).toBe('Odd');
});
