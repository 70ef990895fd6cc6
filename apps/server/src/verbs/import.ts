import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { say } from '../output.ts';
import { locale } from '../surroundings.ts';
import { UsageError, type Verb } from '../verb.ts';
import { withControl } from '../with-control.ts';

/** `Header=field,Other=` → header → field, or null to leave the column out. */
const mapOf = (text: string): Record<string, string | null> =>
  Object.fromEntries(
    text.split(',').map((part) => {
      const at = part.lastIndexOf('=');
      return at < 0 ? [part, null] : [part.slice(0, at), part.slice(at + 1) || null];
    }),
  );

/** `import <app> <table> <file>`: the rows of a CSV or XLSX file as records. */
export const importFile: Verb = {
  name: 'import',
  usage: '<app> <table> <file> [--map Header=field,…] [--dry-run] [--as USER]',
  summary: { 'zh-CN': '把 CSV 或 XLSX 的每一行导入为记录', en: 'Import the rows of a CSV or XLSX file as records' },
  places: [3, 3],
  options: { map: { type: 'string' }, 'dry-run': { type: 'boolean' }, as: { type: 'string' } },
  run: async ({ places: [app = '', table = '', name = ''], options }, { json, line }) => {
    const file = resolve(name);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile())
      throw new UsageError({ 'zh-CN': `没有文件 ${file}。`, en: `There is no file ${file}.` });
    const failedTo = `${file}.failed.csv`;
    const map = typeof options['map'] === 'string' ? { map: mapOf(options['map']) } : {};
    const as = typeof options['as'] === 'string' ? { as: options['as'] } : {};
    const input = { app, table, file, failedTo, locale, dryRun: options['dry-run'] === true, ...map, ...as };
    const job = await withControl((control) => control.importFile(input));
    json({ ...job, ...(job.failed > 0 && { failedTo }) });
    const { error } = (job.result ?? {}) as { error?: { message: string } };
    if (error) process.stderr.write(`${error.message}\n`);
    line(say({ 'zh-CN': `${job.created} 条成功，${job.failed} 条失败`, en: `${job.created} created, ${job.failed} failed` }));
    if (job.failed > 0) line(say({ 'zh-CN': `失败的行及原因：${failedTo}`, en: `Rows that failed, with reasons: ${failedTo}` }));
    return job.state === 'done' ? 0 : 1;
  },
};
