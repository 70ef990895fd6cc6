import type { App } from '@stepwell/definition';
import { wordsOf } from '../words/words.ts';
import type { Task } from './tasks.ts';

/**
 * What a task is called: its title was written in the language of who first had it; of a task that a stage made, the stage is
 * said in the reader's. On the page of its record (named `record`) it need not say which record it is about.
 */
export function taskTitle(app: App, { title, stage, table }: Task, locale: string, record = ''): string {
  const stages = app.processes.filter((process) => process.table === table).flatMap((process) => process.stages);
  const label = stages.find(({ key }) => key === stage)?.label;
  const [, about = ''] = /^[^：:]*[：:]\s*(.*)$/.exec(title) ?? [];
  if (label !== undefined) {
    const said = wordsOf(label, locale, stage ?? '');
    return record || !about ? said : `${said}${locale === 'en' ? ': ' : '：'}${about}`;
  }
  const isNamed = record !== '' && title.endsWith(record);
  return isNamed ? title.slice(0, -record.length).replace(/[：:\s]+$/, '') || title : title;
}
