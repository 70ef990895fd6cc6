import { below, type Field } from '@stepwell/definition';
import { choicesOf, type FieldType, listsChoices } from '@stepwell/fields';
import { useVocabulary, wordsOf } from '@stepwell/ui/design';
import { Button, Select } from 'antd';
import { useHand } from '../../here/design-context.ts';
import { keyOfPath, partsIn } from '../../here/parts.ts';
import { useDesignWords } from '../../words/words.ts';
import changes from '../change.module.css';
import { KeyInput } from '../key-input.tsx';
import { Labelled } from '../labelled.tsx';
import { propertySet } from '../property.ts';
import { UsesButton } from '../uses-button.tsx';
import { fieldAt, retypeField } from './field-acts.ts';

interface FieldAdvancedProps {
  readonly path: string;
  readonly field: Field;
  readonly type: FieldType | undefined;
}

/** What is seldom wanted of a field: its key, where it is used, putting it aside, and the keys of its options. */
export function FieldAdvanced({ path, field, type }: FieldAdvancedProps) {
  const { act, select } = useHand();
  const { say, locale } = useDesignWords();
  const table = keyOfPath(path);
  const name = wordsOf(field.label, locale, field.key);
  const thing = { kind: 'field', within: table, key: field.key } as const;
  const archive = () => {
    const operations = propertySet(fieldAt(path, field.key), field, 'archived', true);
    if (operations.length > 0 && act(say('change.archived', { name }), operations)) select(path);
  };
  return (
    <details className={changes['advanced']}>
      <summary>{say('change.advanced')}</summary>
      <div className={changes['advancedBody']}>
        <KeyInput key={field.key} thing={thing} name={name} done={(to) => select(fieldAt(path, to))} />
        <p className={changes['hint']}>{say('change.keyHint')}</p>
        <div className={changes['acts']}>
          <UsesButton thing={thing} name={name} />
          <Button onClick={archive}>{say('change.archive')}</Button>
        </div>
        <p className={changes['hint']}>{say('change.archivedHint')}</p>
        <TypeChoice path={path} field={field} name={name} />
        {type && listsChoices(type) && <OptionKeys path={path} field={field} />}
      </div>
    </details>
  );
}

/** The type of a field; what becomes of its values is tried on all of them before publishing. */
function TypeChoice({ path, field, name }: { readonly path: string; readonly field: Field; readonly name: string }) {
  const { model, act } = useHand();
  const { fields: types } = useVocabulary();
  const { say, locale } = useDesignWords();
  const offered = types.filter(({ name: one, computed, rows }) => one === field.type || !(computed || rows));
  const become = (chosen: string) => {
    const type = types.find((one) => one.name === chosen);
    const tables = partsIn(model.view().files, 'tables').map((one) => keyOfPath(one.path));
    if (type && chosen !== field.type)
      act(say('change.retyped', { name, type: type.label[locale] }), [retypeField(path, field, { type, tables })]);
  };
  return (
    <>
      <Labelled text={say('fields.type')}>
        {(id) => (
          <Select
            id={id}
            showSearch={{ optionFilterProp: 'label' }}
            value={field.type}
            options={offered.map((one) => ({ value: one.name, label: one.label[locale] }))}
            onChange={become}
          />
        )}
      </Labelled>
      <p className={changes['hint']}>{say('change.typeHint')}</p>
    </>
  );
}

/** The keys of a choice's options; one that is retired is not offered any more and stays in records that have it. */
function OptionKeys({ path, field }: { readonly path: string; readonly field: Field }) {
  const { act } = useHand();
  const { say, locale } = useDesignWords();
  const within = `${keyOfPath(path)}/${field.key}`;
  const listed = (field['options'] ?? []) as readonly unknown[];
  return (
    <fieldset className={changes['advancedBody']}>
      <legend>{say('change.keysOfOptions')}</legend>
      {choicesOf(field).map(({ key, label, archived }, index) => {
        const name = wordsOf(label, locale, key);
        const at = below(fieldAt(path, field.key), 'options', index);
        const whole = typeof listed[index] === 'string' ? { key, label: key } : (listed[index] as object);
        const { archived: _, ...live } = whole as { archived?: boolean };
        const retire = () =>
          act(say(archived ? 'change.restoreOption' : 'change.archiveOption', { name }), [
            { op: 'set', at, value: archived ? live : { ...live, archived: true } },
          ]);
        return (
          <div key={key} className={changes['option']}>
            <KeyInput thing={{ kind: 'option', within, key }} name={name} label={name} />
            <Button type="text" onClick={retire}>
              {say(archived ? 'change.restore' : 'change.archiveShort')}
            </Button>
          </div>
        );
      })}
    </fieldset>
  );
}
