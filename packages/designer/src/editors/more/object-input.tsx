import { below, propertiesOf } from '@stepwell/definition';
import styles from './more.module.css';
import { withinNew } from './more-acts.ts';
import type { DrawingProps } from './place.ts';
import { usePropertyWords } from './property-title.ts';

/** An object within a property: its own properties, one below the other. It comes with the first that is set. */
export function ObjectInput({ at, holder, name, schema, title, table, change, Draw }: DrawingProps) {
  const { titleOf } = usePropertyWords();
  const object = holder[name] as Readonly<Record<string, unknown>> | undefined;
  const place = below(at, name);
  return (
    <section aria-label={title} className={styles['list']}>
      <span className={styles['head']}>{title}</span>
      {Object.entries(propertiesOf(schema)).map(([inner, one]) => (
        <Draw
          key={inner}
          at={place}
          holder={object ?? {}}
          table={table}
          name={inner}
          schema={one}
          title={titleOf(inner, one)}
          change={(operations, merge) => change(withinNew(place, object, operations), merge)}
        />
      ))}
    </section>
  );
}
