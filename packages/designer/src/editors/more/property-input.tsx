import { below } from '@stepwell/definition';
import type { JsonSchema } from '@stepwell/fields';
import { wordsOf } from '@stepwell/ui/design';
import { Input, Select } from 'antd';
import type { ComponentType } from 'react';
import { useDesignWords } from '../../words/words.ts';
import { ChoicesInput } from '../choices-input.tsx';
import { Labelled } from '../labelled.tsx';
import { entriesOf, textOf } from '../page/entries.ts';
import { PeopleInput } from '../people-input.tsx';
import { propertySet } from '../property.ts';
import { OptionInput, optionFits } from '../table/option-input.tsx';
import { wordsWith } from '../words-with.ts';
import { ActionsInput } from './actions-input.tsx';
import { DefaultInput } from './default-input.tsx';
import { EntriesInput } from './entries-input.tsx';
import { ItemsInput } from './items-input.tsx';
import { ListsInput } from './lists-input.tsx';
import { ObjectInput } from './object-input.tsx';
import type { DrawingProps, PropertyProps } from './place.ts';
import { usePropertyWords } from './property-title.ts';
import { useRefChoices } from './use-ref-choices.ts';
import { ValuesInput } from './values-input.tsx';

const itemsOf = (schema: JsonSchema): JsonSchema => (schema['items'] ?? {}) as JsonSchema;
const isList = (schema: JsonSchema): boolean => schema['type'] === 'array' && !Array.isArray(schema['items']);
const isOneOf = (schema: JsonSchema, of: (one: JsonSchema) => boolean): boolean =>
  Array.isArray(schema['anyOf']) && (schema['anyOf'] as JsonSchema[]).some(of);

/** How a property is drawn, by what its schema says it is; the first that fits. */
const inputs: readonly (readonly [fits: (schema: JsonSchema) => boolean, Input: ComponentType<DrawingProps>])[] = [
  [(schema) => isList(schema) && itemsOf(schema)['x-extension'] === 'action', ActionsInput],
  [(schema) => schema['x-keys'] === 'field' && schema['x-writes'] === true, ValuesInput],
  [(schema) => isList(schema) && itemsOf(schema)['x-ref'] !== undefined, RefsInput],
  [(schema) => isList(schema) && isList(itemsOf(schema)) && itemsOf(itemsOf(schema))['x-ref'] !== undefined, ListsInput],
  [(schema) => isList(schema) && isOneOf(itemsOf(schema), (one) => one['x-formula'] !== undefined), EntriesInput],
  [(schema) => isList(schema) && itemsOf(schema)['x-formula'] !== undefined, WordsInput],
  [(schema) => isList(schema) && itemsOf(schema)['type'] === 'string', WordsInput],
  [(schema) => isList(schema) && itemsOf(schema)['type'] === 'object', ItemsInput],
  [(schema) => schema['type'] === 'object' && schema['properties'] !== undefined, ObjectInput],
  [(schema) => isOneOf(schema, ({ properties }) => Object.hasOwn((properties ?? {}) as object, 'formula')), DefaultInput],
  [(schema) => schema['x-formula'] === 'users', WhoInput],
  [(schema) => schema['x-ref'] !== undefined && schema['x-formula'] === undefined, RefInput],
  [(schema) => schema['x-label'] === true, LabelInput],
  [optionFits, ScalarInput],
];

const inputOf = (schema: JsonSchema) => inputs.find(([fits]) => fits(schema))?.[1];

/** Whether a property can be drawn. */
export const canBeDrawn = (schema: JsonSchema): boolean => inputOf(schema) !== undefined;

/** A property, drawn from its schema. */
export function PropertyInput(props: PropertyProps) {
  const Fitting = inputOf(props.schema);
  return Fitting ? <Fitting {...props} Draw={PropertyInput} /> : null;
}

function RefInput({ at, holder, table, name, schema, title, change }: PropertyProps) {
  const choices = useRefChoices()(String(schema['x-ref']), { at, table });
  return (
    <Labelled text={title}>
      {(id) => (
        <Select
          id={id}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={(holder[name] as string | undefined) || null}
          options={choices}
          onChange={(value) => change(propertySet(at, holder, name, value))}
        />
      )}
    </Labelled>
  );
}

function RefsInput({ at, holder, table, name, schema, title, change }: PropertyProps) {
  const choices = useRefChoices()(String(itemsOf(schema)['x-ref']), { at, table });
  const { usualOf } = usePropertyWords();
  return (
    <ChoicesInput
      title={title}
      placeholder={usualOf(name)}
      value={(holder[name] ?? []) as readonly string[]}
      choices={choices}
      onChange={(value) => change(propertySet(at, holder, name, value))}
    />
  );
}

/** Words of which none is known before, such as endings of files; what only a formula says stays. */
function WordsInput({ at, holder, name, title, change }: PropertyProps) {
  const former = (holder[name] ?? []) as readonly unknown[];
  return (
    <Labelled text={title}>
      {(id) => (
        <Select
          id={id}
          mode="tags"
          open={false}
          suffixIcon={null}
          tokenSeparators={[',', '，', '、', ' ']}
          value={former.map(textOf)}
          onChange={(texts: string[]) => change(propertySet(at, holder, name, entriesOf(texts, former)))}
        />
      )}
    </Labelled>
  );
}

function WhoInput({ at, holder, table = '', name, title, change }: PropertyProps) {
  return (
    <Labelled text={title}>
      {(id) => (
        <PeopleInput
          id={id}
          at={below(at, name)}
          table={table}
          label={title}
          value={holder[name]}
          onChange={(formula) => change(propertySet(at, holder, name, formula))}
        />
      )}
    </Labelled>
  );
}

function LabelInput({ at, holder, name, title, change }: PropertyProps) {
  const { locale } = useDesignWords();
  return (
    <Labelled text={title}>
      {(id) => (
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 1, maxRows: 6 }}
          // A name has one line; who wants more of them asks for it.
          onPressEnter={(event) => !event.shiftKey && !event.nativeEvent.isComposing && event.preventDefault()}
          value={wordsOf(holder[name], locale)}
          onChange={({ target }) =>
            change(propertySet(at, holder, name, wordsWith(holder[name], locale, target.value)), `${name} ${at}`)
          }
        />
      )}
    </Labelled>
  );
}

function ScalarInput({ at, holder, name, schema, title, change }: PropertyProps) {
  return (
    <OptionInput
      at={below(at, name)}
      name={name}
      title={title}
      schema={schema}
      value={holder[name]}
      onChange={(value) => change(propertySet(at, holder, name, value), `${name} ${at}`)}
    />
  );
}
