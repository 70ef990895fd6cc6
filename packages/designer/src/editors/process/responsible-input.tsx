import { useDesignWords } from '../../words/words.ts';
import { PeopleInput } from '../people-input.tsx';
import type { StageInput } from './stage-input.ts';

/** Who works in a stage. */
export function ResponsibleInput({ process, stage, name, set }: StageInput) {
  const { say } = useDesignWords();
  const said = (who: string) =>
    who === '' ? say('process.responsibleNone', { name }) : say('process.responsibleSet', { name, who });
  return (
    <PeopleInput
      isPlain
      table={process.table}
      label={say('process.responsible')}
      value={stage.assignee}
      onChange={(formula, names) => set('assignee', formula, said(names))}
    />
  );
}
