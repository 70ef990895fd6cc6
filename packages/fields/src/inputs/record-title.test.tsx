import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, test } from 'vitest';
import type { InputServices, RecordName } from '../field-input.ts';
import { RecordTitle } from './record-title.tsx';

afterEach(cleanup);

const Anchor = ({ children }: { children: ReactNode }) => <a href="/there">{children}</a>;

async function shown(name: Omit<RecordName, 'id'>, locale: string) {
  const services = {
    nameRecords: async (_table: string, ids: readonly string[]) => ids.map((id) => ({ ...name, id })),
    RecordLink: Anchor,
  } as unknown as InputServices;
  const cell = { value: 'a', options: {}, context: { locale } as never, services, density: 'line' } as const;
  const { container } = render(<RecordTitle cell={cell} table="reader" id="a" />);
  await expect.poll(() => container.textContent).not.toBe('…');
  return { text: container.textContent, leads: container.querySelector('a') !== null };
}

test('a record leads to its page by its title', async () => {
  expect(await shown({ title: 'Ada' }, 'en')).toEqual({ text: 'Ada', leads: true });
  expect(await shown({ title: '' }, 'en')).toEqual({ text: 'Untitled', leads: true });
});

test.each([
  ['zh-CN', '无法查看'],
  ['en', 'Not available'],
])('a record that its reader may not see says so and leads nowhere, in %s', async (locale, text) => {
  expect(await shown({ title: '', isHidden: true }, locale)).toEqual({ text, leads: false });
});
