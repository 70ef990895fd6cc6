import { below, propertiesOf } from '@stepwell/definition';
import type { JsonSchema } from '@stepwell/fields';
import styles from './more.module.css';
import { entrySet } from './more-acts.ts';
import type { DrawingProps } from './place.ts';
import { usePropertyWords } from './property-title.ts';
import { useRuleWords } from './use-rule-words.ts';

/** A list whose entries are formulas, or objects with more about one of them: what is more is drawn for each. */
export function EntriesInput({ at, holder, name, schema, title, table, change, Draw }: DrawingProps) {
  const { titleOf } = usePropertyWords();
  const nameOf = useRuleWords(table);
  const entries = (holder[name] ?? []) as readonly unknown[];
  const items = schema['items'] as JsonSchema;
  // The formula itself is chosen where the list is.
  const [main = 'by', ...more] = Object.entries(propertiesOf(items)).map(([inner]) => inner);
  const properties = propertiesOf(items);
  if (entries.length === 0) return null;
  return (
    <section aria-label={title} className={styles['list']}>
      <span className={styles['head']}>{title}</span>
      {entries.map((entry, index) => {
        const object = (typeof entry === 'object' && entry !== null && main in entry ? entry : { [main]: entry }) as Entry;
        const place = below(at, name, index);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry is known by its place alone
          <details key={index} className={styles['card']}>
            <summary>{nameOf(object[main])}</summary>
            {more.map((inner) => (
              <Draw
                key={inner}
                at={place}
                holder={object}
                table={table}
                name={inner}
                schema={properties[inner] ?? {}}
                title={titleOf(inner, properties[inner] ?? {})}
                change={(operations, merge) => change(entrySet(place, entry, { object, main, operations }), merge)}
              />
            ))}
          </details>
        );
      })}
    </section>
  );
}

type Entry = Readonly<Record<string, unknown>>;
