import { type Problem, placeOf } from '@stepwell/definition';
import { wordsOf } from '@stepwell/ui/design';
import { useDesignWords } from '../words/words.ts';
import { askLater } from './ask-later.ts';
import { useDesign } from './design-context.ts';
import { fixOf } from './fix-problem.ts';
import { keyOfPath } from './parts.ts';
import { processesIn } from './read-parts.ts';
import { REMEDIES } from './remedies.ts';

/** What a problem proposes, and how it is done. */
export interface Mending {
  readonly said: string;
  readonly go: () => void;
}

/** Finds what can be done about a problem with one press; undefined where nothing can be done for sure. */
export function useMending(): (problem: Problem) => Mending | undefined {
  const { files, act } = useDesign();
  const { say, locale } = useDesignWords();
  const stageOf = ({ path, fix = '' }: Problem): string => {
    const table = keyOfPath(placeOf(path).file);
    const stages = processesIn(files).flatMap(({ process }) => (process.table === table ? process.stages : []));
    return wordsOf(stages.find(({ key }) => key === fix)?.label, locale, fix);
  };
  return (problem) => {
    const isLate = problem.code === 'ASKED_TOO_LATE';
    const remedy = REMEDIES[problem.code];
    const operations = isLate ? askLater(files, problem) : (remedy?.operations ?? fixOf)(files, problem);
    if (!operations) return undefined;
    const usual = remedy ? say(remedy.word) : say('design.fix', { fix: problem.fix ?? '' });
    const said = isLate ? say('design.askLater', { stage: stageOf(problem) }) : usual;
    return {
      said: problem.fix === '' ? say('design.fixAway') : said,
      go: () => void act(say('design.fixed', { what: problem.message[locale] }).slice(0, 200), operations),
    };
  };
}
