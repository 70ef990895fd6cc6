import type { WordKey } from '../words/zh-cn.ts';

interface ActWords {
  readonly title: WordKey;
  /** What will happen, with a count. */
  readonly will: WordKey;
  readonly go: WordKey;
  readonly done: WordKey;
}

const words: Readonly<Record<string, ActWords>> = {
  update: { title: 'bulk.update', will: 'bulk.willUpdate', go: 'bulk.goUpdate', done: 'bulk.doneUpdate' },
  move: { title: 'bulk.move', will: 'bulk.willMove', go: 'bulk.goMove', done: 'bulk.doneMove' },
  delete: { title: 'bulk.delete', will: 'bulk.willDelete', go: 'bulk.goDelete', done: 'bulk.doneDelete' },
  restore: { title: 'bulk.restore', will: 'bulk.willRestore', go: 'bulk.goRestore', done: 'bulk.doneRestore' },
  purge: { title: 'bulk.purge', will: 'bulk.willPurge', go: 'bulk.goPurge', done: 'bulk.donePurge' },
};

/** The words of a bulk act. */
export const wordsOfAct = (act: string): ActWords => words[act] ?? (words['update'] as ActWords);

export const doneKeyOf = (act: string): WordKey => wordsOfAct(act).done;
