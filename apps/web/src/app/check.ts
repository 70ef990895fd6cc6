import type { Bundle, Problem } from '@stepwell/definition';
import type { CheckAnswer, CheckQuestion } from './check-worker.ts';

let worker: Worker | undefined;
let count = 0;

/** Everything that is wrong with the files of an app; found by a thread of its own, so that the page goes on drawing. */
export function check(files: Bundle): Promise<readonly Problem[]> {
  worker ??= new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
  const thread = worker;
  const question: CheckQuestion = { number: ++count, files };
  return new Promise((resolve, reject) => {
    const listen = ({ data }: MessageEvent<CheckAnswer>) => {
      if (data.number !== question.number) return;
      thread.removeEventListener('message', listen);
      if (data.problems) resolve(data.problems);
      else reject(new Error(data.error));
    };
    thread.addEventListener('message', listen);
    thread.postMessage(question);
  });
}
