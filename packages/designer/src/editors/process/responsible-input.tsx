import { wordsOf } from '@stepwell/ui/design';
import { Select } from 'antd';
import { useDesign } from '../../here/design-context.ts';
import { keyOfPath, labelOf, partsIn } from '../../here/parts.ts';
import { useDesignWords } from '../../words/words.ts';
import type { StageInput } from './stage-input.ts';

/** Who works in a stage: the owner, or everybody of some roles. What only a formula can say is shown and kept. */
export function ResponsibleInput({ stage, name, set }: StageInput) {
  const { files } = useDesign();
  const { say, locale } = useDesignWords();
  const roles = partsIn(files, 'roles').map(({ path, content }) => ({
    value: `users('${keyOfPath(path)}')`,
    label: wordsOf(labelOf(content), locale, keyOfPath(path)),
  }));
  const options = [{ value: 'owner', label: say('process.owner') }, ...roles];
  const chosen = chosenOf(typeof stage.assignee === 'string' ? stage.assignee : undefined);
  const unknown = chosen.filter((one) => !options.some(({ value }) => value === one)).map((value) => ({ value, label: value }));
  const change = (who: readonly string[]) => {
    const assignee = who.length > 1 ? `[${who.join(', ')}]` : who[0];
    const names = who.map((one) => options.find(({ value }) => value === one)?.label ?? one).join('、');
    const said = who.length > 0 ? say('process.responsibleSet', { name, who: names }) : say('process.responsibleNone', { name });
    set('assignee', assignee, said);
  };
  return (
    <Select
      mode="multiple"
      variant="borderless"
      value={[...chosen]}
      options={[...options, ...unknown]}
      placeholder={say('trade.nobody')}
      aria-label={say('process.responsible')}
      optionFilterProp="label"
      onChange={change}
    />
  );
}

/** The parts of a list of people, each as it is written. */
function chosenOf(assignee: string | undefined): readonly string[] {
  if (!assignee) return [];
  const list = /^\[(.*)\]$/s.exec(assignee)?.[1];
  const parts = list?.split(',').map((part) => part.trim());
  return parts?.every((part) => /^(owner|users\('[a-z0-9_]+'\))$/.test(part)) ? parts : [assignee];
}
