import { below } from '@stepwell/definition';
import { FieldValues } from '../steps/action-options.tsx';
import styles from './more.module.css';
import { withinNew } from './more-acts.ts';
import type { PropertyProps } from './place.ts';

/** Fields, and the values they get. */
export function ValuesInput({ at, holder, name, title, table = '', change }: PropertyProps) {
  const values = holder[name] as Readonly<Record<string, unknown>> | undefined;
  const place = below(at, name);
  return (
    <section aria-label={title} className={styles['list']}>
      <span className={styles['head']}>{title}</span>
      <FieldValues
        table={table}
        at={place}
        options={values ?? {}}
        change={(operations, merge) => change(withinNew(place, values, operations), merge)}
      />
    </section>
  );
}
