import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { ApiError } from '../api/api-error.ts';
import { aroundPage, lendingHere } from '../testing/lending-app.tsx';
import { useWords } from '../words/words.ts';
import { ToasterProvider, useToaster } from './toaster.tsx';
import { sentenceOf } from './use-sentence.ts';

afterEach(cleanup);

function Reader() {
  const toaster = useToaster();
  const { setLocale } = useWords();
  const tell = () => {
    toaster.done(
      (say) => say('view.saved', { name: 'Mine' }),
      async () => undefined,
    );
    toaster.failed(sentenceOf(new ApiError(0, {})));
  };
  return (
    <>
      <button type="button" onClick={tell}>
        tell
      </button>
      <button type="button" onClick={() => setLocale('zh-CN')}>
        switch
      </button>
    </>
  );
}

test('what a notice says, what it offers and what its parts are called changes with the language of the page', async () => {
  const Around = await aroundPage(lendingHere('en'));
  render(
    <Around>
      <ToasterProvider>
        <Reader />
      </ToasterProvider>
    </Around>,
  );
  fireEvent.click(screen.getByText('tell'));
  const shown = () => screen.getByRole('log').textContent ?? '';
  expect(shown()).toMatch(/Mine.*Undo/);
  fireEvent.click(screen.getByText('switch'));
  await screen.findByText('撤销');
  expect(shown()).toContain('Mine');
  expect(shown().replace('Mine', '')).not.toMatch(/\p{Script=Latin}{2}/u);
  expect(screen.getAllByRole('button', { name: '关闭' })).toHaveLength(2);
});
