import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { expect, test } from 'vitest';
import { startWords, useWords } from './words.ts';

test('a chosen language is remembered at once, before its words have come: the next page is in it', async () => {
  localStorage.setItem('stepwell.locale', 'zh-CN');
  const i18n = await startWords();
  const wrapper = ({ children }: { readonly children: ReactNode }) => <I18nextProvider i18n={i18n}>{children}</I18nextProvider>;
  const { result } = renderHook(useWords, { wrapper });
  act(() => result.current.setLocale('en'));
  expect(localStorage.getItem('stepwell.locale')).toBe('en');
  expect(result.current.locale).toBe('zh-CN');
  await waitFor(() => expect(result.current.locale).toBe('en'));
});
