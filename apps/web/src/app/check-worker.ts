import {
  type Bundle,
  checkApp,
  fromBundle,
  type Problem,
  type Renaming,
  renameThing,
  type Thing,
  usesOfThing,
} from '@stepwell/definition';
import { vocabulary } from './vocabulary.ts';

/** What can be asked of the files of an app: what is wrong with them, what a rename changes, where something is used. */
export type Asked = { readonly rename: { readonly thing: Thing; readonly to: string } } | { readonly uses: Thing } | 'problems';

export interface CheckQuestion {
  readonly number: number;
  readonly files: Bundle;
  readonly asked: Asked;
}

export interface CheckAnswer {
  readonly number: number;
  readonly answer?: readonly Problem[] | Renaming | readonly string[];
  readonly error?: string;
}

function answerTo({ files, asked }: CheckQuestion): CheckAnswer['answer'] {
  const read = fromBundle(files);
  if (asked === 'problems') return checkApp(read, vocabulary, Date.now()).problems;
  return 'uses' in asked ? usesOfThing(read, vocabulary, asked.uses) : renameThing(read, vocabulary, asked.rename);
}

function carefully(question: CheckQuestion): CheckAnswer {
  try {
    return { number: question.number, answer: answerTo(question) ?? [] };
  } catch (error) {
    return { number: question.number, error: String(error) };
  }
}

self.addEventListener('message', ({ data }: MessageEvent<CheckQuestion>) => self.postMessage(carefully(data)));
