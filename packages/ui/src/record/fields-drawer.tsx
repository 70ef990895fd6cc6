import type { FullTable } from '@stepwell/definition';
import type { WireRecord } from '@stepwell/engine';
import { useMemo } from 'react';
import { useApp } from '../app/app-context.ts';
import { FormDrawer } from '../form/form-drawer.tsx';
import { sectionOfFields } from '../form/layout.ts';
import { useFormOf } from '../form/use-form-of.ts';
import { useSave } from './use-save.tsx';

interface FieldsDrawerProps {
  readonly title: string;
  readonly table: FullTable;
  readonly record: WireRecord;
  readonly close: () => void;
  /** Left out: all of the record's form. */
  readonly fields?: readonly string[];
}

/** A form of a record, or of some fields of it. */
export function FieldsDrawer({ title, table, record, close, fields }: FieldsDrawerProps) {
  const here = useApp();
  const { save, dialog } = useSave(table.key);
  const whole = useFormOf(table, 'edit', record.values);
  const sections = useMemo(() => (fields ? [sectionOfFields(table, fields)] : whole.sections), [fields, table, whole.sections]);
  const place = { user: here.me.id, app: here.key, form: `${table.key}.${whole.form?.key ?? ''}`, record: record.id };
  const saveAndClose = async (values: Record<string, unknown>) => {
    await save(record, values);
    close();
  };
  return (
    <>
      <FormDrawer
        title={title}
        size={fields ? 'small' : 'full'}
        open
        close={close}
        table={table.key}
        sections={sections}
        initial={record.values}
        form={fields ? undefined : whole.form}
        draft={fields ? undefined : place}
        save={saveAndClose}
      />
      {dialog}
    </>
  );
}
