import type { Query, Widget } from '@stepwell/definition';
import type { JsonSchema } from '@stepwell/fields';
import { wordsOf } from '@stepwell/ui/design';
import { Input } from 'antd';
import type { ComponentType } from 'react';
import { useDesignWords } from '../../words/words.ts';
import changes from '../change.module.css';
import { Labelled } from '../labelled.tsx';
import { PropertyInput } from '../more/property-input.tsx';
import { useChange } from '../more/use-change.ts';
import { OptionInput, optionFits } from '../table/option-input.tsx';
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

/** Whether an option of a widget can be drawn. */
export const widgetOptionFits = (schema: JsonSchema): boolean => inputs.some(([fits]) => fits(schema)) || optionFits(schema);

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

function Columns({ at, name, schema, options, onChange }: WidgetOptionProps) {
  const { say, locale } = useDesignWords();
  const change = useChange(wordsOf(options.label, locale, options.key));
  const query = options[String(schema['x-rows'])] as Query | undefined;
  return (
    <>
      <ColumnsInput
        title={wordsOf(schema['x-title'], locale, name)}
        value={(options[name] ?? []) as readonly unknown[]}
        table={query?.from}
        onChange={onChange}
      />
      <details className={changes['advanced']}>
        <summary>{say('more.columns')}</summary>
        <PropertyInput {...{ at, name, schema, change }} holder={options} table={query?.from} title={say('more.columns')} />
      </details>
    </>
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
