import { useMemo } from 'react';
import { useWrites } from '../data/use-writes.ts';
import { useToaster } from '../states/toaster.tsx';
import { sentenceOf } from '../states/use-sentence.ts';
import type { WordKey } from '../words/zh-cn.ts';
import type { Task } from './tasks.ts';

/** What can be done with a task; each is told with ten seconds to take it back. */
export function useTaskActs() {
  const { actOn, undo } = useWrites();
  const toaster = useToaster();
  return useMemo(() => {
    const act = async ({ id, table, record, title }: Task, name: string, { told, more = {} }: Told) => {
      try {
        const { undo: token } = await actOn(table, record, name, { task: id, ...more });
        toaster.done((say) => say(told, { title }), token ? () => undo(token) : undefined);
      } catch (error) {
        toaster.failed(sentenceOf(error));
      }
    };
    return {
      finish: (task: Task) => act(task, 'done', { told: 'task.finished' }),
      reopen: (task: Task) => act(task, 'reopen', { told: 'task.reopened' }),
      handOn: (task: Task, to: string) => act(task, 'reassign', { told: 'task.handedOn', more: { to } }),
    };
  }, [actOn, undo, toaster]);
}

interface Told {
  readonly told: WordKey;
  readonly more?: { readonly [property: string]: unknown };
}
