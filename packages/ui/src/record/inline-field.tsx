import { CheckOutlined, CloseOutlined, EditOutlined } from '@ant-design/icons';
import type { FullField } from '@stepwell/definition';
import type { WireRecord } from '@stepwell/engine';
import { Button } from 'antd';
import { type KeyboardEvent, type MouseEvent, Suspense, useState } from 'react';
import { ApiError } from '../api/api-error.ts';
import { useApp } from '../app/app-context.ts';
import { faceOf } from '../cell/face-of.ts';
import { FieldCell } from '../cell/field-cell.tsx';
import { stageField } from '../cell/stage-field.ts';
import { useServices } from '../data/use-services.ts';
import { LockMark } from '../form/lock-mark.tsx';
import type { Lock } from '../form/locks.ts';
import { problemsOf } from '../form/problems-of.ts';
import { useSentence } from '../states/use-sentence.ts';
import { useWords } from '../words/words.ts';
import styles from './record.module.css';

interface InlineFieldProps {
  readonly field: FullField;
  readonly label: string;
  readonly record: WireRecord;
  readonly table: string;
  readonly canEdit: boolean;
  /** Why it cannot be written, where that has a reason of its own. */
  readonly lock: Lock | undefined;
  readonly save: (values: { readonly [field: string]: unknown }) => Promise<unknown>;
}

/** A field of a record where it stands: read, and with one press written. */
export function InlineField({ field, label, record, table, canEdit, lock, save }: InlineFieldProps) {
  const { app, vocabulary } = useApp();
  const { say } = useWords();
  const [editing, setEditing] = useState(false);
  const { key } = field.definition;
  const open = (event: MouseEvent) => {
    const onControl = (event.target as Element).closest('a, button');
    if (canEdit && !onControl && !window.getSelection()?.toString()) setEditing(true);
  };
  return (
    <div
      className={styles['item']}
      data-wide={editing || undefined}
      data-width={faceOf(vocabulary, field.type).width}
      data-rows={field.rows !== undefined || undefined}
    >
      <dt>{label}</dt>
      <dd>
        {editing ? (
          <Editor field={field} label={label} record={record} save={save} close={() => setEditing(false)} />
        ) : (
          // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the button within does the same
          <div className={styles['value']} data-editable={canEdit || undefined} onClick={open}>
            <FieldCell field={stageField(app, field, record.values['process'])} value={record.values[key]} density="full" />
            {lock && <LockMark table={table} lock={lock} />}
            {canEdit && (
              <button
                type="button"
                className={styles['pencil']}
                onClick={() => setEditing(true)}
                aria-label={say('record.editField', { label })}
              >
                <EditOutlined />
              </button>
            )}
          </div>
        )}
      </dd>
    </div>
  );
}

interface EditorProps extends Omit<InlineFieldProps, 'canEdit' | 'table' | 'lock'> {
  readonly close: () => void;
}

function Editor({ field, label, record, save, close }: EditorProps) {
  const { vocabulary, context } = useApp();
  const services = useServices();
  const { say } = useWords();
  const { key } = field.definition;
  const { value, setValue, problem, busy, submit } = useEditor({ field, record, save, close });
  const { Input } = faceOf(vocabulary, field.type);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    if (event.key === 'Enter' && (event.target as Element).tagName === 'INPUT') {
      event.preventDefault();
      void submit();
    }
  };
  return (
    <fieldset className={styles['editor']} onKeyDown={onKeyDown} aria-label={label}>
      <Suspense fallback={<span className={styles['waiting']} />}>
        <Input
          id={`inline-${key}`}
          label={label}
          value={value ?? null}
          onChange={setValue}
          options={field.options}
          context={context}
          services={services}
          invalid={problem !== ''}
          autoFocus
        />
      </Suspense>
      <span className={styles['editorActs']}>
        <Button
          type="primary"
          size="small"
          icon={<CheckOutlined />}
          loading={busy}
          onClick={() => void submit()}
          aria-label={say('act.save')}
        />
        <Button size="small" icon={<CloseOutlined />} onClick={close} aria-label={say('act.cancel')} />
      </span>
      {problem && (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}

function useEditor({ field, record, save, close }: Omit<EditorProps, 'label'>) {
  const sentence = useSentence();
  const { key } = field.definition;
  const [value, setValue] = useState<unknown>(record.values[key]);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    if (JSON.stringify(value ?? null) === JSON.stringify(record.values[key] ?? null)) return close();
    setBusy(true);
    try {
      await save({ [key]: value ?? null });
      close();
    } catch (error) {
      const all = error instanceof ApiError ? problemsOf(error, [key], sentence(error)) : new Map([[key, [sentence(error)]]]);
      setProblem([...all.values()].flat().join(' '));
      setBusy(false);
    }
  };
  return { value, setValue, problem, busy, submit };
}
