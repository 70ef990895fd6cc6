import { operators } from '@stepwell/expression';
import { fieldTypes } from '@stepwell/fields';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { aroundPage, lendingHere } from '../../testing/lending-app.tsx';
import type { PageFilters } from '../filters/use-page-filters.ts';
import { AboutFigures } from './about-figures.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const filters: PageFilters = {
  values: { most: 20 },
  definitions: [{ key: 'most', type: 'money', label: { 'zh-CN': '至多', en: 'Most' } }],
  meanings: [{ key: 'most', type: { kind: 'number', scale: 2, digits: 9 }, value: 20 }],
  count: 0,
  error: null,
  choose: () => undefined,
  reset: () => undefined,
};
const query = {
  from: 'loan',
  where: "fee < filter.most and (stage = 'out' or not filled(note))",
  measures: [{ key: 'n', formula: 'count(rows where owner = me) / count()', label: { 'zh-CN': '占比', en: 'Share' } }],
};
const widget = { key: 'w', kind: 'metric', data: query, label: { 'zh-CN': '小额', en: 'Small' } };

/** The ⓘ of a widget pressed, on a screen of this width; what it then says. */
async function opened(locale: 'zh-CN' | 'en', isPhone = false) {
  vi.stubGlobal('matchMedia', (media: string) => ({
    matches: isPhone && media.includes('max-width'),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  const here = lendingHere(locale);
  const rules = async () => ({ operators, fields: fieldTypes, actions: [], widgets: [] });
  const Around = await aroundPage({ ...here, vocabulary: { ...here.vocabulary, rules } });
  const answers = { queries: [['data', query]] as const, asOf: '2026-03-02T04:00:00Z' };
  render(
    <Around>
      <AboutFigures widget={widget} filters={filters} answers={answers} label="Small" help={{ 'zh-CN': '帮助', en: 'Help' }} />
    </Around>,
  );
  fireEvent.click(screen.getByRole('button'));
  await screen.findByText(locale === 'en' ? /number of records/ : /记录/, undefined, { timeout: 10_000 });
  return [...document.querySelectorAll('dd')].map(
    (one) => [...(one.querySelectorAll('li') ?? [])].map((li) => li.textContent).join('\n') || one.textContent,
  );
}

test('what a figure is of is said in words: labels, options, the values of the filters', async () => {
  const said = await opened('en');
  expect(said.slice(0, 3)).toEqual([
    'Loan',
    'Deposit is less than ¥20.00\nand (Stage is out or not (Note is filled in))',
    'number of records (Clerk is me) ÷ number of records',
  ]);
  expect(screen.getByText('Help')).toBeTruthy();
  const button = screen.getByRole('button', { name: /Small/ });
  expect(button.getAttribute('aria-expanded')).toBe('true');
  fireEvent.keyDown(button, { key: 'Escape' });
  expect(button.getAttribute('aria-expanded')).toBe('false');
});

test('the same in Chinese, and on a phone in a sheet of its own', async () => {
  const said = await opened('zh-CN', true);
  expect(said.slice(0, 3)).toEqual([
    '借阅单',
    '押金 小于 ¥20.00\n且（阶段 是 out 或 并非（备注 已填写））',
    '记录（经手人 是我）的数量 ÷ 记录的数量',
  ]);
  expect(screen.getByRole('dialog').textContent).toContain('截至');
});

test('without a query and without help there is nothing to ask about', async () => {
  const Around = await aroundPage(lendingHere());
  const { container } = render(
    <Around>
      <AboutFigures widget={{ key: 'w', kind: 'markdown' }} filters={filters} answers={{ queries: [] }} label="Text" />
    </Around>,
  );
  expect(container.innerHTML).toBe('');
});
