import { readFileSync } from 'node:fs';
import { leadsFile } from './leads-file.ts';
import { follow, giveFile, type Reader, written } from './story.ts';

/** A job may take long on a machine that does much else. */
const PATIENCE = 240_000;

/** What came of an import. */
export interface Imported {
  readonly before: number;
  readonly after: number;
  /** The lines of the file with the reasons that do not say what is wrong with that line. */
  readonly wrong: readonly string[];
  readonly reasons: number;
}

const countIn = async ({ page, say }: Reader): Promise<number> => {
  const text = await page.getByRole('heading', { level: 1, name: say.leads }).textContent();
  return Number((text ?? '').replace(/\D/g, ''));
};

/** Imports a file of 5,000 leads through the page, and reads the file of those left out. */
export async function importLeads(reader: Reader, by: string): Promise<Imported> {
  const { page, hands, say, locale } = reader;
  const { bytes, bad } = leadsFile(by);
  await follow(reader, say.leads);
  await page.getByRole('heading', { level: 1, name: /\d/ }).waitFor();
  const before = await countIn(reader);
  await hands.press(page.getByRole('main').getByRole('button', { name: say.more }));
  await hands.press(written(page, say.import));
  const drawer = page.getByRole('dialog');
  await giveFile(reader, drawer.getByRole('button', { name: say.chooseFile }), {
    name: '线索.xls',
    mimeType: 'application/vnd.ms-excel',
    buffer: bytes,
  });
  await drawer.getByText(say.good).waitFor({ timeout: PATIENCE });
  await drawer.getByText(say.bad).waitFor();
  await hands.press(written(drawer, say.run));
  await drawer.getByText(say.imported).waitFor({ timeout: PATIENCE });
  const [download] = await Promise.all([page.waitForEvent('download'), hands.press(written(drawer, say.reasons, 'link'))]);
  const lines = readFileSync(await download.path(), 'utf8').split(/\r?\n/);
  const rows = new Map(lines.filter((line) => /^\d+,/.test(line)).map((line) => [Number.parseInt(line, 10), line]));
  const wrong = [...bad]
    .filter(([line, reason]) => !reason[locale].test(rows.get(line) ?? ''))
    .map(([line]) => rows.get(line) ?? `${line}`);
  await hands.press(written(drawer, say.close).last());
  await drawer.waitFor({ state: 'hidden' });
  return { before, after: await countIn(reader), wrong, reasons: rows.size };
}
