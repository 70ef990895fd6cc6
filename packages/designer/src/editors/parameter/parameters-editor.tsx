import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { type AppInfo, contextOf, type Parameter } from '@stepwell/definition';
import type { FieldContext, FieldType } from '@stepwell/fields';
import { EmptyState, useVocabulary, wordsOf } from '@stepwell/ui/design';
import { Button, Input, Select } from 'antd';
import { useMemo } from 'react';
import { useDesign } from '../../here/design-context.ts';
import type { Part } from '../../here/parts.ts';
import { useRemoval } from '../../here/use-removal.tsx';
import { useDesignWords } from '../../words/words.ts';
import editors from '../editors.module.css';
import { KeyInput } from '../key-input.tsx';
import { labelChange } from '../label-change.ts';
import { More } from '../more/more.tsx';
import { propertySet } from '../property.ts';
import { addParameter, parameterAt, retype } from './parameter-acts.ts';
import styles from './parameters.module.css';
import { canBeParameter, hasBounds } from './plain-value.ts';
import { ValueInput } from './value-input.tsx';

/** The tunable values of an app, a row each: name, type, value, and between what it may be tuned. */
export function ParametersEditor({ part }: { readonly part: Part }) {
  const { act, files, select } = useDesign();
  const { say, locale } = useDesignWords();
  const { fields } = useVocabulary();
  const parameters = part.content as readonly Parameter[];
  const info = files.get('app.json') as AppInfo;
  const context = useMemo(() => contextOf(info, locale), [info, locale]);
  const types = fields.filter(canBeParameter);
  const first = types.find(hasBounds) ?? types[0];
  const add = () => {
    if (!first) return;
    const { operations, key } = addParameter(parameters, first, { label: say('parameter.new'), context });
    if (act(say('parameter.added'), operations)) select(`parameters.json#/@${key}`);
  };
  return (
    <>
      {parameters.length === 0 ? (
        <EmptyState compact title={say('parameter.none')} why={say('parameter.noneWhy')} />
      ) : (
        <div className={editors['tradeScroll']}>
          <table className={editors['trade']}>
            <thead>
              <tr>
                <th>{say('fields.label')}</th>
                <th className={styles['type']}>{say('fields.type')}</th>
                <th className={styles['value']}>{say('parameter.default')}</th>
                <th className={styles['value']}>{say('parameter.min')}</th>
                <th className={styles['value']}>{say('parameter.max')}</th>
                <th aria-label={say('fields.remove')} />
              </tr>
            </thead>
            <tbody>
              {parameters.map((parameter, index) => (
                <Row
                  // biome-ignore lint/suspicious/noArrayIndexKey: two may have one key until that is mended
                  key={`${parameter.key} ${index}`}
                  at={parameterAt(parameters, parameter)}
                  parameter={parameter}
                  types={types}
                  context={context}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className={editors['below']}>
        <Button icon={<PlusOutlined />} onClick={add}>
          {say('parameter.add')}
        </Button>
      </div>
    </>
  );
}

interface RowProps {
  readonly at: string;
  readonly parameter: Parameter;
  readonly types: readonly FieldType[];
  readonly context: FieldContext;
}

function Row({ at, parameter, types, context }: RowProps) {
  const { act, selected, select } = useDesign();
  const { remove, dialog } = useRemoval();
  const { say, locale } = useDesignWords();
  const { fields } = useVocabulary();
  const type = fields.find(({ name }) => name === parameter.type);
  const name = wordsOf(parameter.label, locale, parameter.key);
  const value = (option: 'default' | 'min' | 'max', label: string) =>
    type && (
      <ValueInput
        label={`${name} · ${label}`}
        type={type}
        context={context}
        value={parameter[option]}
        isNeeded={option === 'default'}
        onChange={(next) => act(say('fields.changed', { name }), propertySet(at, parameter, option, next))}
      />
    );
  const isBounded = type && (hasBounds(type) || parameter.min !== undefined || parameter.max !== undefined);
  return (
    <tr data-selected={selected?.startsWith(at) === true}>
      <td>
        <Input
          variant="borderless"
          value={name}
          aria-label={say('fields.label')}
          onFocus={() => select(at)}
          onChange={({ target }) =>
            act(say('fields.renamed', { name }), [labelChange(at, parameter.label, locale, target.value)], `label ${at}`)
          }
        />
        <code className={styles['use']}>{say('parameter.use', { key: parameter.key })}</code>
        {selected === at && <KeyInput key={parameter.key} thing={{ kind: 'parameter', key: parameter.key }} name={name} />}
        {selected === at && <More of="parameters" at={at} holder={parameter} called={name} />}
      </td>
      <td>
        <TypeChoice {...{ at, parameter, types, context, name }} />
      </td>
      <td>{value('default', say('parameter.default'))}</td>
      <td>{isBounded && value('min', say('parameter.min'))}</td>
      <td>{isBounded && value('max', say('parameter.max'))}</td>
      <td className={editors['rowActs']}>
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          aria-label={say('part.remove', { name })}
          onClick={() =>
            void remove({
              name: say('part.remove', { name }),
              operations: [{ op: 'remove', at }],
              thing: { kind: 'parameter', key: parameter.key },
            })
          }
        />
        {dialog}
      </td>
    </tr>
  );
}

function TypeChoice({ at, parameter, types, context, name }: RowProps & { readonly name: string }) {
  const { act } = useDesign();
  const { say, locale } = useDesignWords();
  const { fields } = useVocabulary();
  const type = fields.find((one) => one.name === parameter.type);
  const offered = type && !types.includes(type) ? [type, ...types] : types;
  const become = (chosen: string) => {
    const next = fields.find((one) => one.name === chosen);
    if (next) act(say('parameter.typed', { name, type: next.label[locale] }), retype(at, parameter, next, context));
  };
  return (
    <Select
      variant="borderless"
      showSearch={{ optionFilterProp: 'label' }}
      value={parameter.type}
      options={offered.map((one) => ({ value: one.name, label: one.label[locale] }))}
      aria-label={`${name} · ${say('fields.type')}`}
      onChange={become}
    />
  );
}
