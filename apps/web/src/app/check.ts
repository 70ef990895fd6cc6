import type { Bundle, Problem, Renaming, Thing } from '@stepwell/definition';
import type { Asked, CheckAnswer, CheckQuestion } from './check-worker.ts';

let worker: Worker | undefined;
let count = 0;

/** Asks a thread of its own, so that the page goes on drawing. */
function ask<T>(files: Bundle, asked: Asked): Promise<T> {
  worker ??= new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
  const thread = worker;
  const question: CheckQuestion = { number: ++count, files, asked };
  return new Promise((resolve, reject) => {
    const listen = ({ data }: MessageEvent<CheckAnswer>) => {
      if (data.number !== question.number) return;
      thread.removeEventListener('message', listen);
      if (data.answer) resolve(data.answer as T);
      else reject(new Error(data.error));
    };
    thread.addEventListener('message', listen);
    thread.postMessage(question);
  });
}

/** Everything that is wrong with the files of an app. */
export const check = (files: Bundle) => ask<readonly Problem[]>(files, 'problems');

/** What calls something otherwise, with everything that speaks of it. */
export const rename = (files: Bundle, thing: Thing, to: string) => ask<Renaming>(files, { rename: { thing, to } });

/** The addresses of what speaks of something. */
export const uses = (files: Bundle, thing: Thing) => ask<readonly string[]>(files, { uses: thing });
