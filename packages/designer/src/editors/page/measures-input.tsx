import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { Measure, Query } from '@stepwell/definition';
import { wordsOf } from '@stepwell/ui/design';
import { Button, Input, Select } from 'antd';
import { useDesignWords } from '../../words/words.ts';
import editors from '../editors.module.css';
import { FormulaInput } from '../formula/formula-input.tsx';
import { uniqueKey } from '../unique-key.ts';
import { HOWS, measureText, readMeasure } from './entries.ts';
import styles from './page.module.css';
import { useFieldChoices } from './use-field-choices.ts';

interface MeasuresInputProps {
  /** The address of the measures. */
  readonly at: string;
  readonly query: Query;
  readonly onChange: (measures: readonly Measure[]) => void;
}

/** The numbers of a query: how many, or the sum, average, least and greatest of a field; any other formula as it is written. */
export function MeasuresInput({ at, query, onChange }: MeasuresInputProps) {
  const { say } = useDesignWords();
  const measures = query.measures ?? [];
  const add = () => {
    const key = uniqueKey(
      'count',
      measures.map((measure) => measure.key),
    );
    onChange([...measures, { key, formula: 'count()' }]);
  };
  return (
    <fieldset className={styles['measures']}>
      <legend className={editors['pale']}>{say('query.measures')}</legend>
      {measures.map((measure, index) => (
        <MeasureRow
          // biome-ignore lint/suspicious/noArrayIndexKey: two may have one key until that is mended
          key={`${measure.key} ${index}`}
          at={`${at}/${index}/formula`}
          from={query.from}
          measure={measure}
          onChange={(next) => onChange(next ? measures.with(index, next) : measures.toSpliced(index, 1))}
        />
      ))}
      <Button size="small" icon={<PlusOutlined />} onClick={add}>
        {say('query.addMeasure')}
      </Button>
    </fieldset>
  );
}

interface MeasureRowProps {
  readonly at: string;
  readonly from: string;
  readonly measure: Measure;
  readonly onChange: (measure: Measure | undefined) => void;
}

function MeasureRow({ at, from, measure, onChange }: MeasureRowProps) {
  const { say, locale } = useDesignWords();
  const choices = useFieldChoices(from).filter(({ field }) => field.type.group === 'number' || field.type.group === 'time');
  const name = wordsOf(measure.label, locale, measure.key);
  const read = readMeasure(measure.formula);
  const choose = (how: string) => {
    const field = read?.field ?? choices[0]?.value;
    onChange({ ...measure, formula: how === 'other' ? '' : measureText({ how, ...(field !== undefined && { field }) }) });
  };
  const hows = HOWS.filter((how) => how === 'count' || choices.length > 0);
  return (
    <div className={styles['measure']}>
      <Select
        value={read?.how ?? 'other'}
        aria-label={say('query.how', { name })}
        options={[...hows, 'other' as const].map((how) => ({ value: how, label: say(`query.${how}`) }))}
        onChange={choose}
      />
      {read?.field !== undefined && (
        <Select
          value={read.field}
          aria-label={say('query.ofField', { name })}
          options={choices.map(({ value, label }) => ({ value, label }))}
          onChange={(field) => onChange({ ...measure, formula: measureText({ how: read.how, field }) })}
        />
      )}
      {!read && <AsFormula at={at} measure={measure} name={name} onChange={onChange} />}
      <Input
        value={wordsOf(measure.label, locale)}
        placeholder={say('fields.label')}
        aria-label={say('query.nameOf', { name })}
        onChange={({ target }) => onChange({ ...measure, label: labelled(measure.label, locale, target.value) })}
      />
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined />}
        aria-label={say('part.remove', { name })}
        onClick={() => onChange(undefined)}
      />
    </div>
  );
}

const labelled = (label: unknown, locale: string, text: string) =>
  (typeof label === 'object' && label !== null ? { ...label, [locale]: text } : text) as NonNullable<Measure['label']>;

/** A measure that pickers cannot say, as it is written. */
function AsFormula({ at, measure, name, onChange }: Omit<MeasureRowProps, 'from'> & { readonly name: string }) {
  const { say } = useDesignWords();
  return (
    <FormulaInput
      at={at}
      label={say('query.formulaOf', { name })}
      hasLabel={false}
      hint={say('query.measureHint')}
      value={measure.formula}
      onChange={(formula) => onChange({ ...measure, formula: formula ?? '' })}
    />
  );
}
