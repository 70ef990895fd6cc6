import type { Answers } from '../here/use-publishing.ts';
import type { Migration } from '../model/transport.ts';

/** Whether something stands in the way of publishing that is still to be said. */
export function isUndecided({ severity, stage, option, values, path }: Migration, answers: Answers): boolean {
  if (severity !== 'error') return false;
  if (stage) return !answers.stages[`${stage.process}/${stage.key}`];
  if (option) return answers.options[option.name] === undefined;
  return !(values && answers.lost.includes(path));
}
