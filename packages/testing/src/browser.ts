import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium as playwright } from 'playwright-core';
import { findsNoOther } from './strangers.ts';

const args = [
  findsNoOther,
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Points fontconfig at the CJK fonts from npm, so that Chinese is drawn alike on every machine. */
function useTestFonts(): void {
  const fonts = join(import.meta.dirname, '../node_modules/@embedpdf/fonts-sc/fonts');
  const folder = join(tmpdir(), 'stepwell-fonts');
  mkdirSync(join(folder, 'cache'), { recursive: true });
  const file = join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${fonts}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
  );
  process.env['FONTCONFIG_FILE'] = file;
}

/**
 * A page whose reader wants no motion, unless the options say otherwise: what still glides when it is pressed is missed by a
 * pointer that goes down and up within the same instant, as no hand's does.
 */
function stillPages(browser: Browser): Browser {
  const open = browser.newContext.bind(browser);
  browser.newContext = (options) => open({ reducedMotion: 'reduce', ...options });
  const openPage = browser.newPage.bind(browser);
  browser.newPage = (options) => openPage({ reducedMotion: 'reduce', ...options });
  return browser;
}

/** Those that are not closed yet. */
export const openBrowsers = new Set<Browser>();

/** A real, headless Chromium from npm, in whose pages nothing glides. Close it when done. */
export async function launchBrowser(): Promise<Browser> {
  // The packaged Chromium brings its own libraries only where it believes to run on such a host.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  useTestFonts();
  const { default: chromium } = await import('@sparticuz/chromium');
  const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args });
  openBrowsers.add(browser);
  browser.on('disconnected', () => openBrowsers.delete(browser));
  return stillPages(browser);
}
