import { parentPort } from 'node:worker_threads';
import { checkApp, fromBundle, type Problem, type Vocabulary } from '@stepwell/definition';
import { compileModel, labelWords, type Model, Refusal, rehearse, runScenario, type WireScenarioResult } from '@stepwell/engine';
import { giveWay } from '@stepwell/store';
import type { Answer, Ask, Trial } from './message.ts';
import { scenarioPorts } from './scenario-ports.ts';

interface Known {
  readonly name: string;
  readonly model?: Model;
  readonly problems: readonly Problem[];
}

/** Tries the drafts that the parent thread sends, one after the other. Does nothing outside a thread. */
export function answerRehearsals(vocabulary: Vocabulary): void {
  giveWay();
  let known: Known | undefined;
  parentPort?.on('message', (ask: Ask) => {
    known = known?.name === ask.name ? known : understood(ask, vocabulary);
    void answer(ask, known).then((told) => parentPort?.postMessage(told));
  });
  parentPort?.postMessage({ ready: true } satisfies Answer);
}

/** The draft that was tried last is likely to be tried again. */
function understood({ name, files, now }: Trial, vocabulary: Vocabulary): Known {
  const { app, problems } = checkApp(fromBundle(files), vocabulary, now);
  return { name, problems, ...(app && { model: compileModel(app, vocabulary, 1) }) };
}

async function answer({ work }: Ask, { model, problems }: Known): Promise<Answer> {
  if (!model) return { problems };
  try {
    if ('rehearse' in work) return { run: await rehearse(model, work.rehearse, scenarioPorts) };
    return { results: await resultsOf(model, work.scenarios) };
  } catch (error) {
    if (error instanceof Refusal) {
      const { code, status, words, details } = error;
      return { refusal: { code, status, words, details } };
    }
    return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function resultsOf(model: Model, only: string): Promise<readonly WireScenarioResult[]> {
  const results: WireScenarioResult[] = [];
  for (const scenario of model.app.scenarios) {
    if (only !== 'all' && scenario.key !== only) continue;
    const { passed, failures } = await runScenario(model, scenario, scenarioPorts);
    const told = failures.map(({ step, words, found }) => ({ step, words, ...(found !== undefined && { found }) }));
    results.push({ key: scenario.key, name: labelWords(scenario.name, scenario.key), passed, failures: told });
  }
  return results;
}
