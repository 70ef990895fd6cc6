import { type PictureServices, pictures } from '@stepwell/widgets/ui';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

afterEach(cleanup);

test('a link in a text leads within the house only where it names no other host; all others open apart and tell nothing', () => {
  const services = { words: String } as unknown as PictureServices;
  const { Picture } = pictures.find(({ name }) => name === 'markdown')!;
  const text =
    '[ours](/app/x) [root](/) [far](https://far.test/a) [host](//far.test/a) [back](/\\far.test) [script](javascript:x)';
  render(<Picture options={{ text }} answers={{}} services={services} />);
  const links = screen
    .getAllByRole('link')
    .map((link) => [link.textContent, link.getAttribute('target'), link.getAttribute('rel')]);
  expect(links).toEqual([
    ['ours', null, null],
    ['root', null, null],
    ['far', '_blank', 'noopener noreferrer'],
    ['host', '_blank', 'noopener noreferrer'],
    ['back', '_blank', 'noopener noreferrer'],
  ]);
  expect(screen.getByText(/\[script\]/)).toBeDefined();
});
