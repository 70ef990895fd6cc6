import type { FullField } from '@stepwell/definition';
import type { ComponentProps, ReactNode } from 'react';
import { useApp } from '../app/app-context.ts';
import { faceOf } from '../cell/face-of.ts';
import styles from './form.module.css';

interface SectionCardProps {
  readonly title?: ReactNode;
  readonly columns: number;
  readonly children: ReactNode;
}

/** A section of a form: a card of at most two columns. */
export const SectionCard = ({ title, columns, children }: SectionCardProps) => (
  <fieldset className={styles['section']}>
    {title && <legend>{title}</legend>}
    <div className={styles['fields']} data-columns={columns}>
      {children}
    </div>
  </fieldset>
);

interface FieldPlaceProps extends ComponentProps<'div'> {
  readonly field: FullField;
  /** Left out: as the type of the field wants it. */
  readonly width?: string | undefined;
}

/** The place of a field in its section, as wide as it is to be. */
export function FieldPlace({ field, width, className, ...more }: FieldPlaceProps) {
  const { vocabulary } = useApp();
  const classes = [styles['field'], className].filter(Boolean).join(' ');
  return <div {...more} className={classes} data-width={width ?? faceOf(vocabulary, field.type).width} />;
}
