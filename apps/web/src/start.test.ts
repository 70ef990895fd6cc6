import { launchBrowser, startServer } from '@stepwell/testing';
import { expect, test } from 'vitest';

test('a person who opens the address sees the product, without an error in the console', async () => {
  const server = await startServer();
  const browser = await launchBrowser();
  try {
    const health = (await (await fetch(`${server.address}/api/health`)).json()) as { state: string };
    expect(health.state).toBe('ready');
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(server.address);
    await page.getByText('Stepwell').first().waitFor();
    expect(errors).toEqual([]);
  } finally {
    await browser.close();
    await server.stop();
  }
});
