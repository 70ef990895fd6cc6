import { below } from '@stepwell/definition';
import { useDesignWords } from '../../words/words.ts';
import { PeopleInput } from '../people-input.tsx';
import type { StageInput } from './stage-input.ts';

/** Who works in a stage. */
export function ResponsibleInput({
  part,
  process,
  stage,
  name,
  set,
  isPlain = true,
}: StageInput & { readonly isPlain?: boolean }) {
  const { say } = useDesignWords();
  const said = (who: string) =>
    who === '' ? say('process.responsibleNone', { name }) : say('process.responsibleSet', { name, who });
  return (
    <PeopleInput
      isPlain={isPlain}
      {...(!isPlain && { at: below(part.path, 'stages', `@${stage.key}`, 'assignee') })}
      table={process.table}
      label={say('process.responsible')}
      value={stage.assignee}
      onChange={(formula, names) => set('assignee', formula, said(names))}
    />
  );
}
