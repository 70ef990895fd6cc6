import type { Query, Widget } from '@stepwell/definition';
import type { JsonSchema } from '@stepwell/fields';
import { wordsOf } from '@stepwell/ui/design';
import { Input } from 'antd';
import type { ComponentType } from 'react';
import { useDesignWords } from '../../words/words.ts';
import { Labelled } from '../labelled.tsx';
import { OptionInput } from '../table/option-input.tsx';
import { wordsWith } from '../words-with.ts';
import { ColumnsInput } from './columns-input.tsx';
import { QueryInput } from './query-input.tsx';

export interface WidgetOptionProps {
  /** The address of the widget, as problems name it. */
  readonly at: string;
  readonly name: string;
  readonly schema: JsonSchema;
  /** All options of the widget: one may speak of rows that another one names. */
  readonly options: Widget;
  readonly onChange: (value: unknown) => void;
}

/** How an option of a widget is written, by what its schema says it is; the first that fits. */
const inputs: readonly (readonly [fits: (schema: JsonSchema) => boolean, Input: ComponentType<WidgetOptionProps>])[] = [
  [({ $ref }) => $ref === '#/$defs/query', Data],
  [(schema) => schema['x-rows'] !== undefined && schema['type'] === 'array', Columns],
  [(schema) => schema['x-label'] === true, Words],
];

/** One option of a widget; what fields have too is written as there. */
export function WidgetOption(props: WidgetOptionProps) {
  const [, Fitting] = inputs.find(([fits]) => fits(props.schema)) ?? [];
  const { at, name, schema, options, onChange } = props;
  if (Fitting) return <Fitting {...props} />;
  return <OptionInput at={`${at}/${name}`} name={name} schema={schema} value={options[name]} onChange={onChange} />;
}

function Data({ at, name, options, onChange }: WidgetOptionProps) {
  return <QueryInput at={`${at}/${name}`} value={(options[name] ?? { from: '' }) as Query} onChange={onChange} />;
}

function Columns({ name, schema, options, onChange }: WidgetOptionProps) {
  const { locale } = useDesignWords();
  const query = options[String(schema['x-rows'])] as Query | undefined;
  return (
    <ColumnsInput
      title={wordsOf(schema['x-title'], locale, name)}
      value={(options[name] ?? []) as readonly unknown[]}
      table={query?.from}
      onChange={onChange}
    />
  );
}

function Words({ name, schema, options, onChange }: WidgetOptionProps) {
  const { locale } = useDesignWords();
  return (
    <Labelled text={wordsOf(schema['x-title'], locale, name)}>
      {(id) => (
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 3, maxRows: 16 }}
          value={wordsOf(options[name], locale)}
          onChange={({ target }) => onChange(wordsWith(options[name], locale, target.value) ?? '')}
        />
      )}
    </Labelled>
  );
}
