import { ExclamationCircleFilled } from '@ant-design/icons';
// The package's own entry also loads its test kit, which wants a validator.
import Form from '@rjsf/core/lib/components/Form.js';
import { Button } from 'antd';
import { useMemo, useRef } from 'react';
import { GuidesHere } from '../guide/guides-here.tsx';
import { useWords, wordsOf } from '../words/words.ts';
import styles from './form.module.css';
import { controlId } from './form-field.tsx';
import { FormStateContext } from './form-state.ts';
import { fields, templates, trustingValidator } from './form-theme.tsx';
import type { WireValues } from './judge.ts';
import { schemaOfForm, uiSchemaOfForm } from './schema.ts';
import { type FormAsk, useForm } from './use-form.ts';

interface RecordFormProps extends FormAsk {
  /** So that a button elsewhere can submit it. */
  readonly id: string;
  readonly onSaving?: (saving: boolean) => void;
}

/** A form in the house's look: sections as cards, errors in place and at the top, drafts that survive a closed tab. */
export function RecordForm({ id, sections, onSaving, ...ask }: RecordFormProps) {
  const { say, locale } = useWords();
  const top = useRef<HTMLDivElement>(null);
  const form = useForm({ ...ask, sections });
  const { values, judgement, shown } = form;
  const schema = useMemo(() => schemaOfForm(sections, judgement, locale), [sections, judgement, locale]);
  const uiSchema = useMemo(() => uiSchemaOfForm(sections), [sections]);
  const first = useRef(
    sections.flatMap((section) => section.items).find((item) => !judgement.readOnly.has(item.key))?.key,
  ).current;
  const extraErrors = useMemo(
    () => Object.fromEntries([...shown].filter(([key]) => key).map(([key, texts]) => [key, { __errors: [...texts] }])),
    [shown],
  );
  const submit = async () => {
    onSaving?.(true);
    const saved = await form.submit();
    onSaving?.(false);
    if (!saved) top.current?.focus();
  };
  return (
    <FormStateContext value={{ ...partsOf(form), table: ask.table, sections, first }}>
      <div ref={top} tabIndex={-1} className={styles['top']}>
        <GuidesHere form={ask.measured} />
        {ask.form?.help && <p className={styles['about']}>{wordsOf(ask.form.help, locale)}</p>}
        {form.restored && (
          <p className={styles['restored']}>
            {say('form.restored')}
            <Button size="small" type="link" onClick={form.discard}>
              {say('form.discard')}
            </Button>
          </p>
        )}
        {form.waits && (
          <p className={styles['restored']} role="status">
            {say('form.waits')}
          </p>
        )}
        {form.tried && !form.waits && <Summary shown={shown} />}
      </div>
      <Form
        id={id}
        className={styles['form'] ?? ''}
        schema={schema}
        uiSchema={uiSchema}
        formData={values}
        validator={trustingValidator}
        templates={templates}
        fields={fields}
        extraErrors={extraErrors as never}
        noHtml5Validate
        showErrorList={false}
        onChange={({ formData }) => form.change(formData as WireValues)}
        onSubmit={() => void submit()}
      >
        {/* Enter in a line submits only where a form has a submit button. */}
        <button type="submit" hidden disabled={form.saving} />
      </Form>
    </FormStateContext>
  );
}

/** What the fields of a form read of it. */
const partsOf = ({ judgement, shown, suggestions, accept, duplicates, leave, watch }: ReturnType<typeof useForm>) => ({
  ...{ judgement, shown, leave, watch },
  ...{ suggestions, accept, duplicates },
});

/** What keeps the form from being saved, at its top; each line leads to its field. */
function Summary({ shown }: { shown: ReadonlyMap<string, readonly string[]> }) {
  const { say } = useWords();
  if (shown.size === 0) return null;
  return (
    <div className={styles['summary']} role="alert">
      <p>
        <ExclamationCircleFilled /> {say('form.problems', { count: shown.size })}
      </p>
      <ul>
        {[...shown].map(([key, texts]) => (
          <li key={key}>
            {key ? (
              <button type="button" onClick={() => document.getElementById(controlId(key))?.focus()}>
                {texts.join(' ')}
              </button>
            ) : (
              texts.join(' ')
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
