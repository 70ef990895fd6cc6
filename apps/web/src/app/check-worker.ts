import { type Bundle, checkApp, fromBundle, type Problem } from '@stepwell/definition';
import { vocabulary } from './vocabulary.ts';

export interface CheckQuestion {
  readonly number: number;
  readonly files: Bundle;
}

export interface CheckAnswer {
  readonly number: number;
  readonly problems?: readonly Problem[];
  readonly error?: string;
}

function answerTo({ number, files }: CheckQuestion): CheckAnswer {
  try {
    return { number, problems: checkApp(fromBundle(files), vocabulary, Date.now()).problems };
  } catch (error) {
    return { number, error: String(error) };
  }
}

self.addEventListener('message', ({ data }: MessageEvent<CheckQuestion>) => self.postMessage(answerTo(data)));
