import { Select } from 'antd';
import { useDesign } from '../../here/design-context.ts';
import { useDesignWords } from '../../words/words.ts';
import { fieldOptions } from '../field-options.ts';
import type { StageInput } from './stage-input.ts';

/** What a stage must produce: fields that are filled before a record goes on. */
export function OutputsInput({ process, stage, name, set }: StageInput) {
  const { files } = useDesign();
  const { say, locale } = useDesignWords();
  const options = fieldOptions(files, process.table, locale);
  return (
    <Select
      mode="multiple"
      variant="borderless"
      value={[...(stage.outputs ?? [])]}
      options={options}
      placeholder="—"
      aria-label={say('process.outputs')}
      optionFilterProp="label"
      onChange={(outputs) => set('outputs', outputs.length > 0 ? outputs : undefined, say('process.outputsSet', { name }))}
    />
  );
}
