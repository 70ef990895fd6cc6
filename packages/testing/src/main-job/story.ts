import type { Locator, Page } from 'playwright-core';
import { type Hands, still } from '../hands.ts';

/** The words of the page that the story looks for, in both languages. */
export const words = {
  zh: {
    more: '更多',
    leads: '线索',
    board: '商机看板',
    import: '导入',
    chooseFile: /点击选择文件/,
    good: '4,963 行可以导入',
    bad: '37 行有问题',
    run: '导入 4,963 行',
    imported: '已导入 4,963 条线索',
    reasons: '下载错误文件',
    close: '关闭',
    newDeal: '新建商机',
    name: '商机名称',
    customer: '客户',
    line: '产品线',
    valves: '标准阀门',
    create: '创建',
    first: '初步接触',
    needs: '需求确认',
    demo: '方案演示',
    stopped: (stage: string) => `推进到「${stage}」还差一步`,
    fillIn: '去填写',
    topic: /谈了什么/,
    summary: /需求摘要/,
    save: '保存',
    budget: '预算区间',
    under: '5–20 万',
    document: '需求文档扫描件',
    upload: /上传文件/,
    move: '提交并推进',
    cancel: '取消',
    late: /超时/,
  },
  en: {
    more: 'More',
    leads: 'Leads',
    board: 'Deal board',
    import: 'Import',
    chooseFile: /Press to choose a file/,
    good: '4,963 rows can be imported',
    bad: '37 rows have problems',
    run: 'Import 4,963 rows',
    imported: '4,963 imported: Lead',
    reasons: 'Download the rows left out',
    close: 'Close',
    newDeal: 'New Deal',
    name: 'Name',
    customer: 'Customer',
    line: 'Product line',
    valves: 'Standard valves',
    create: 'Create',
    first: 'First contact',
    needs: 'Needs confirmed',
    demo: 'Demo',
    stopped: (stage: string) => `Before it can go to ${stage}`,
    fillIn: 'Fill in',
    topic: /Topic/,
    summary: /Summary/,
    save: 'Save',
    budget: 'Budget band',
    under: '50–200k',
    document: 'Needs document',
    upload: /Upload a file/,
    move: 'Save and move',
    cancel: 'Cancel',
    late: /overdue/,
  },
} as const;

export type Locale = keyof typeof words;

/** One person at a page. */
export interface Reader {
  readonly page: Page;
  readonly hands: Hands;
  readonly say: (typeof words)[Locale];
  readonly locale: Locale;
}

/** The button (or link) on which just this is written; its icon may have a name of its own. */
export const written = (within: Page | Locator, text: string, role: 'button' | 'link' = 'button'): Locator =>
  within.getByRole(role).filter({ hasText: new RegExp(`^${text}$`) });

/** Follows an entry of the menu, behind "more" where it has no room. */
export async function follow({ page, hands, say }: Reader, entry: string): Promise<void> {
  const link = written(page, entry, 'link');
  const more = page.getByRole('navigation').getByRole('button', { name: say.more });
  await link.or(more).first().waitFor();
  if (!(await link.first().isVisible())) await hands.press(more);
  await hands.press(link.first());
  await page.getByRole('heading', { level: 1, name: entry }).waitFor();
}

/** Presses what opens a file dialog, and gives it a file. */
export async function giveFile(
  { page, hands }: Reader,
  button: Locator,
  file: { name: string; mimeType: string; buffer: Buffer },
) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), hands.press(button)]);
  await chooser.setFiles(file);
}

/** Somebody whose choice did not take chooses again. */
const TRIES = 4;
const NOTICED = 5000;

/** Chooses in a list that opens under a field of a form: what is written so, or else the first that is offered. */
export async function choose({ page, hands }: Reader, field: Locator, option?: string): Promise<void> {
  // What is seen of a list stands beside what is read aloud of it.
  const list = page.getByRole('listbox').locator('..');
  const written = option === undefined ? list.getByText(/\p{L}/u) : list.getByText(option, { exact: true });
  const offered = written.filter({ visible: true });
  const choice = option === undefined ? offered.first() : offered.last();
  for (let tried = 0; tried < TRIES; tried++) {
    await hands.press(field);
    if (!(await appears(choice, NOTICED))) continue;
    const label = (await choice.textContent()) ?? '';
    const chosen = page.getByRole('dialog').last().getByText(label, { exact: true }).filter({ visible: true });
    // A list that opens is laid out elsewhere first: whoever reaches for it at once reaches past it.
    const pressed = still(choice).then(() => hands.press(choice, NOTICED));
    if ((await succeeds(pressed)) && (await appears(chosen.first(), NOTICED))) return;
  }
  throw new Error(`${option ?? 'The first'} was chosen in vain`);
}

const succeeds = (act: Promise<unknown>): Promise<boolean> =>
  act.then(
    () => true,
    () => false,
  );

/** Whether something comes to be seen within so many milliseconds. */
export const appears = (what: Locator, timeout: number): Promise<boolean> => succeeds(what.waitFor({ timeout }));
