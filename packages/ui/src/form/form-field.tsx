import type { FieldProps } from '@rjsf/utils';
import { type KeyboardEvent, Suspense } from 'react';
import { useApp } from '../app/app-context.ts';
import { faceOf } from '../cell/face-of.ts';
import { FieldCell } from '../cell/field-cell.tsx';
import { isBlank } from '../cell/is-blank.ts';
import { useServices } from '../data/use-services.ts';
import { useWords, wordsOf } from '../words/words.ts';
import { DuplicateList } from './duplicate-list.tsx';
import styles from './form.module.css';
import { useFormState } from './form-state.ts';
import type { LayoutItem } from './layout.ts';
import { LockMark } from './lock-mark.tsx';
import { Star } from './star.tsx';
import { Suggested } from './suggested.tsx';

/** The id of a field's control; its help and errors stand beside it. */
export const controlId = (key: string) => `field-${key}`;

/** One field of a form: label above, control, help, and what is wrong, in place. */
export function FormField({ name, formData, onChange, fieldPathId }: FieldProps) {
  const { table, sections, judgement, shown, suggestions, accept } = useFormState();
  const { locale } = useWords();
  const item = sections.flatMap((section) => section.items).find((one) => one.key === name);
  if (!item) return null;
  const id = controlId(name);
  const help = wordsOf(item.field.definition.help, locale);
  const errors = shown.get(name) ?? [];
  const lock = judgement.locks.get(name);
  const describedBy = [help && `${id}-help`, errors.length > 0 && `${id}-errors`].filter(Boolean).join(' ');
  const takeByTab = (event: KeyboardEvent) => {
    if (event.key === 'Tab' && !event.shiftKey && !event.nativeEvent.isComposing && isBlank(formData)) accept(name);
  };
  return (
    <>
      <label htmlFor={id} className={styles['label']}>
        {wordsOf(item.label, locale, name)}
        {judgement.required.has(name) && <Star />}
      </label>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button below does the same */}
      <div className={styles['control']} onKeyDown={suggestions.has(name) ? takeByTab : undefined}>
        {judgement.readOnly.has(name) ? (
          <div className={styles['readOnly']}>
            <output id={id}>
              <FieldCell field={item.field} value={formData} density="full" />
            </output>
            {lock && <LockMark table={table} lock={lock} />}
          </div>
        ) : (
          <Control
            item={item}
            value={formData}
            onChange={(value) => onChange(value, fieldPathId.path)}
            describedBy={describedBy}
          />
        )}
      </div>
      {suggestions.has(name) && <Suggested item={item} />}
      <DuplicateList field={name} />
      {errors.length > 0 && (
        <p id={`${id}-errors`} className={styles['error']}>
          {errors.join(' ')}
        </p>
      )}
      {help && (
        <p id={`${id}-help`} className={styles['help']}>
          {help}
        </p>
      )}
    </>
  );
}

interface ControlProps {
  readonly item: LayoutItem;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly describedBy: string;
}

function Control({ item: { key, field, label }, value, onChange, describedBy }: ControlProps) {
  const { vocabulary, context } = useApp();
  const services = useServices();
  const { shown, leave, first } = useFormState();
  const { locale } = useWords();
  const { Input } = faceOf(vocabulary, field.type);
  return (
    <Suspense fallback={<span className={styles['waiting']} />}>
      <Input
        id={controlId(key)}
        label={wordsOf(label, locale, key)}
        value={value ?? null}
        onChange={onChange}
        onBlur={() => leave(key)}
        options={field.options}
        context={context}
        services={services}
        invalid={shown.has(key)}
        autoFocus={first === key}
        {...(describedBy ? { describedBy } : {})}
      />
    </Suspense>
  );
}
