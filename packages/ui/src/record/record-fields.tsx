import type { FullTable } from '@stepwell/definition';
import type { WireRecord } from '@stepwell/engine';
import { useMemo } from 'react';
import { useApp } from '../app/app-context.ts';
import type { Conditions } from '../form/judge.ts';
import type { LayoutSection } from '../form/layout.ts';
import { lockOf } from '../form/locks.ts';
import { useConditions } from '../form/use-conditions.ts';
import { useFormOf } from '../form/use-form-of.ts';
import { mayAct } from '../shell/navigation.ts';
import { useWords, wordsOf } from '../words/words.ts';
import { InlineField } from './inline-field.tsx';
import styles from './record.module.css';

interface RecordFieldsProps {
  readonly table: FullTable;
  readonly record: WireRecord;
  readonly save: (values: { readonly [field: string]: unknown }) => Promise<unknown>;
}

/** The fields of a record by the sections of its form; each can be written where it stands. */
export function RecordFields({ table, record, save }: RecordFieldsProps) {
  const here = useApp();
  const { say } = useWords();
  const { sections: all } = useFormOf(table, 'edit', record.values);
  const conditions = useConditions(table.key, all);
  const sections = useShown(conditions, all, record);
  const rest = useMemo(() => restOf(table, all), [table, all]);
  const canEdit = mayAct(here.roles, table.key, 'update') && !record.values['deleted_at'];
  return (
    <>
      {sections.map((section) => (
        <Section
          key={section.key}
          table={table}
          section={section}
          record={record}
          canEdit={canEdit}
          conditions={conditions}
          save={save}
        />
      ))}
      {rest.items.some((item) => item.key in record.values) && (
        <details className={styles['more']}>
          <summary>{say('record.otherFields')}</summary>
          <Section table={table} section={rest} record={record} canEdit={canEdit} conditions={conditions} save={save} />
        </details>
      )}
    </>
  );
}

/** The sections as this record shows them. */
function useShown(
  conditions: Conditions | undefined,
  sections: readonly LayoutSection[],
  record: WireRecord,
): readonly LayoutSection[] {
  return useMemo(() => {
    const isHidden = (name: string) => conditions?.hidden(name, record.values) ?? false;
    const shown = sections.filter((section) => !isHidden(`section:${section.key}`));
    return shown.map((section) => ({ ...section, items: section.items.filter((item) => !isHidden(item.key)) }));
  }, [conditions, sections, record]);
}

/** What no section of the form shows, and the platform does not need for itself. */
function restOf(table: FullTable, sections: readonly LayoutSection[]): LayoutSection {
  const shown = new Set(sections.flatMap((section) => section.items.map((item) => item.key)));
  const fields = [...table.fields.entries()].filter(([key, field]) => !shown.has(key) && !field.rows && !QUIET.has(key));
  const items = fields.map(([key, field]) => ({ key, field, label: field.definition.label ?? key }));
  return { key: 'rest', columns: 2, collapsed: true, items };
}

const QUIET: ReadonlySet<string> = new Set(['id', 'version', 'deleted_at', 'process_version', 'overdue', 'category']);

interface SectionProps extends RecordFieldsProps {
  readonly section: LayoutSection;
  readonly canEdit: boolean;
  readonly conditions: Conditions | undefined;
}

function Section({ table, section, record, canEdit, conditions, save }: SectionProps) {
  const here = useApp();
  const { locale } = useWords();
  const items = section.items.filter((item) => item.key in record.values);
  if (items.length === 0) return null;
  return (
    <section className={styles['card']}>
      {section.label && <h2>{wordsOf(section.label, locale)}</h2>}
      <dl className={styles['items']} data-columns={section.columns}>
        {items.map((item) => {
          const lock = canEdit ? lockOf({ here, table, item, values: record.values, conditions }) : undefined;
          return (
            <InlineField
              key={item.key}
              field={item.field}
              label={wordsOf(item.label, locale, item.key)}
              record={record}
              table={table.key}
              canEdit={canEdit && !lock}
              lock={lock}
              save={save}
            />
          );
        })}
      </dl>
    </section>
  );
}
