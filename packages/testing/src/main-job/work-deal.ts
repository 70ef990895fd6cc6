import type { Locator } from 'playwright-core';
import { appears, choose, follow, giveFile, type Reader, written } from './story.ts';

const document = { name: '需求.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') };

const column = ({ page }: Reader, name: string): Locator => page.getByRole('region', { name, exact: true });

/** A record's card within a column of the board. */
export const cardIn = (reader: Reader, stage: string, deal: string): Locator =>
  column(reader, stage).getByRole('article').filter({ hasText: deal });

/** Makes a deal from the board's button, and comes back to the board. */
export async function createDeal(reader: Reader, deal: string): Promise<void> {
  const { page, hands, say } = reader;
  await follow(reader, say.board);
  await hands.press(written(page.getByRole('main'), say.newDeal));
  const form = page.getByRole('dialog');
  await form.getByLabel(say.name).fill(deal);
  await choose(reader, form.getByLabel(say.customer));
  await choose(reader, form.getByLabel(say.line), say.valves);
  await hands.press(written(form, say.create));
  await page.getByRole('heading', { level: 1, name: deal }).waitFor();
  await follow(reader, say.board);
  await cardIn(reader, say.first, deal).waitFor();
}

/** Somebody whose drag did not take drags again. */
const TRIES = 3;
const NOTICED = 10_000;

/** Drags the deal to a stage that it is not ready for; answers the form that opens. */
export async function dragAndBeRefused(reader: Reader, deal: string, from: string, to: string): Promise<Locator> {
  const { page, hands, say } = reader;
  const card = cardIn(reader, from, deal);
  const form = page.getByRole('dialog', { name: say.stopped(to) });
  for (let tried = 0; tried < TRIES; tried++) {
    await card.scrollIntoViewIfNeeded();
    await hands.drag(card, column(reader, to));
    if (await appears(form, NOTICED)) return form;
  }
  throw new Error(`${deal} was dragged to ${to} in vain: nothing said what it lacks`);
}

/** The labels of the fields that a form asks for. */
export async function fieldsOf(form: Locator): Promise<string[]> {
  const labels = await form.locator('label').allInnerTexts();
  return labels.map((label) => label.replace(/\*[\s\S]*$/, ''));
}

/** Fills in the form of a checkpoint that a move is missing. */
export async function passCheckpoint({ page, hands, say }: Reader, form: Locator, field: RegExp, text: string): Promise<void> {
  await hands.press(written(form, say.fillIn));
  const checkpoint = page.getByRole('dialog').last();
  await checkpoint.getByLabel(field).fill(text);
  await hands.press(written(checkpoint, say.save));
  await checkpoint.getByLabel(field).waitFor({ state: 'hidden' });
}

/** Gives what the demo of a deal asks for, and moves it there. */
export async function fillAndMove(reader: Reader, form: Locator): Promise<void> {
  const { hands, say } = reader;
  await giveFile(reader, form.getByRole('button', { name: say.upload }), document);
  await form.getByText(document.name).waitFor();
  await choose(reader, form.getByLabel(say.budget), say.under);
  await hands.press(written(form, say.move));
}
