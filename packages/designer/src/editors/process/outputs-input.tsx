import type { Table } from '@stepwell/definition';
import { wordsOf } from '@stepwell/ui/design';
import { Select } from 'antd';
import { useDesign } from '../../here/design-context.ts';
import { useDesignWords } from '../../words/words.ts';
import type { StageInput } from './stage-input.ts';

/** What a stage must produce: fields that are filled before a record goes on. */
export function OutputsInput({ process, stage, name, set }: StageInput) {
  const { files } = useDesign();
  const { say, locale } = useDesignWords();
  const table = files.get(`tables/${process.table}.json`) as Table | undefined;
  const options = (table?.fields ?? []).map((field) => ({ value: field.key, label: wordsOf(field.label, locale, field.key) }));
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
