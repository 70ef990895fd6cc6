import { Readable } from 'node:stream';
import { CSV_MARK, csvLine } from '@stepwell/connectors';
import type { BulkResult } from '@stepwell/engine';
import type { House } from '../house.ts';
import type { JobRow } from '../jobs/jobs.ts';

const words = {
  title: { 'zh-CN': '记录', en: 'Record' },
  reason: { 'zh-CN': '未修改的原因', en: 'Why it was left' },
  id: { 'zh-CN': '编号', en: 'Id' },
  name: { 'zh-CN': '未修改的记录.csv', en: 'records left as they were.csv' },
};

/** Keeps the records that a bulk act left as they were as a file, with the reasons. */
export async function keepRefused(
  house: House,
  { locale, account }: Pick<JobRow, 'locale' | 'account'>,
  failed: BulkResult['failed'],
): Promise<string> {
  function* lines() {
    yield CSV_MARK + csvLine([words.title[locale], words.reason[locale], words.id[locale]]);
    for (const { id, title, reasons } of failed) yield csvLine([title, reasons.join(' '), id]);
  }
  const { id } = await house.files.add({ name: words.name[locale], stream: Readable.from(lines()), by: account });
  return id;
}
