import type { FullField, Label } from '@stepwell/definition';
import { memo, Suspense, useId } from 'react';
import { isComputed, useApp } from '../app/app-context.ts';
import { faceOf } from '../cell/face-of.ts';
import { useServices } from '../data/use-services.ts';
import { useWords, wordsOf } from '../words/words.ts';
import styles from './form.module.css';
import { Star } from './star.tsx';

interface InertFieldProps {
  readonly field: FullField;
  readonly label: Label;
  /** Only its place: the control is drawn when it comes near what is to be seen. */
  readonly isFar?: boolean;
}

/** A field as its form draws it, blank, to be looked at and not written into. */
export const InertField = memo(function InertField({ field, label, isFar = false }: InertFieldProps) {
  const { vocabulary, context } = useApp();
  const services = useServices();
  const { locale } = useWords();
  const id = useId();
  const { Input } = faceOf(vocabulary, field.type);
  const { help, key, required } = field.definition;
  const name = wordsOf(label, locale, key);
  return (
    <>
      <span className={styles['label']}>
        {name}
        {required === true && <Star />}
      </span>
      <div className={styles['control']} inert>
        {isFar ? (
          <span className={styles['waiting']} />
        ) : isComputed(field) ? (
          <span className={styles['readOnly']}>–</span>
        ) : (
          <Suspense fallback={<span className={styles['waiting']} />}>
            <Input id={id} label={name} value={null} onChange={nothing} {...{ context, services }} options={field.options} />
          </Suspense>
        )}
      </div>
      {help && <p className={styles['help']}>{wordsOf(help, locale)}</p>}
    </>
  );
});

const nothing = () => undefined;
