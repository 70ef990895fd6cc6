import { Select } from 'antd';
import { useDesign } from '../../here/design-context.ts';
import { useDesignWords } from '../../words/words.ts';
import { fieldOptions } from '../field-options.ts';
import type { StageInput } from './stage-input.ts';

interface Looks {
  readonly id?: string;
  /** In a table, whose cells are its frame. */
  readonly isPlain?: boolean;
}

/** What a stage must produce: fields that are filled before a record goes on. */
export function OutputsInput({ id, isPlain = false, process, stage, name, set }: StageInput & Looks) {
  const { files } = useDesign();
  const { say, locale } = useDesignWords();
  const options = fieldOptions(files, process.table, locale);
  return (
    <Select
      {...(id !== undefined && { id })}
      mode="multiple"
      variant={isPlain ? 'borderless' : 'outlined'}
      value={[...(stage.outputs ?? [])]}
      options={options}
      placeholder="—"
      aria-label={say('process.outputs')}
      optionFilterProp="label"
      onChange={(outputs) => set('outputs', outputs.length > 0 ? outputs : undefined, say('process.outputsSet', { name }))}
    />
  );
}
