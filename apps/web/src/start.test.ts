import { launchBrowser, startServer } from '@stepwell/testing';
import { expect, test } from 'vitest';

test('a person who is not signed in is asked to, in his language, which alone is loaded, without an error in the console', async () => {
  const server = await startServer();
  const browser = await launchBrowser();
  try {
    const health = (await (await fetch(`${server.address}/api/health`)).json()) as { state: string };
    expect(health.state).toBe('ready');
    const page = await browser.newPage({ locale: 'zh-CN' });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    const languages: string[] = [];
    page.on('request', (request) => languages.push(...(/language-(?:en|zh-cn)/.exec(request.url()) ?? [])));
    await page.goto(`${server.address}/sign-in`);
    await page.getByText('Stepwell').first().waitFor();
    await page.getByRole('button', { name: '登录' }).click();
    expect(await page.getByRole('alert').textContent()).toBe('请输入账号');
    expect(languages).toEqual(['language-zh-cn']);
    await page.getByRole('button', { name: 'Switch to English' }).click();
    await page.getByLabel('Password').waitFor();
    expect(languages).toEqual(['language-zh-cn', 'language-en']);
    expect(errors).toEqual([]);
  } finally {
    await browser.close();
    await server.stop();
  }
});
