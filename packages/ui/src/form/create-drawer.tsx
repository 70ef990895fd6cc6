import type { FullTable } from '@stepwell/definition';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { addresses } from '../app/addresses.ts';
import { useApp } from '../app/app-context.ts';
import { useWrites } from '../data/use-writes.ts';
import { useToaster } from '../states/toaster.tsx';
import { useWords, wordsOf } from '../words/words.ts';
import { FormDrawer } from './form-drawer.tsx';
import type { WireValues } from './judge.ts';
import { keepLast, lastValues } from './last-values.ts';
import { useFormOf } from './use-form-of.ts';
import { usualValues } from './usual-values.ts';

interface CreateDrawerProps {
  readonly table: FullTable;
  readonly values?: WireValues | undefined;
  readonly open: boolean;
  readonly close: () => void;
}

const nothing: WireValues = {};

/** The form of a new record: the quick one where there is one. */
export function CreateDrawer({ table, values: given, open, close }: CreateDrawerProps) {
  const here = useApp();
  const { say, locale } = useWords();
  const { create, undo } = useWrites(table.key);
  const toaster = useToaster();
  const navigate = useNavigate();
  const name = wordsOf(table.label, locale, table.key);
  const initial = useMemo(() => ({ ...usualValues(here, table), ...given }), [here, table, given]);
  const last = useMemo(() => (open ? lastValues(here, table) : undefined), [here, table, open]);
  const { form, sections } = useFormOf(table, 'create', initial);
  const save = async (values: WireValues, idempotencyKey: string) => {
    const { record, undo: token, warnings = [] } = await create({ ...initial, ...values }, idempotencyKey);
    keepLast(here, table, { ...initial, ...values });
    close();
    const takeBack = async (token: string) => {
      await undo(token);
      void navigate({ to: addresses.table(here.key, table.key) });
    };
    toaster.done((say) => say('record.created', { name }), token ? () => takeBack(token) : undefined);
    for (const warning of warnings) toaster.failed(warning.message);
    void navigate({ to: addresses.record(here.key, table.key, record.id) });
  };
  const draft = { user: here.me.id, app: here.key, form: `${table.key}.${form?.key ?? ''}` };
  return (
    <FormDrawer
      title={say('record.create', { name })}
      open={open}
      close={close}
      sections={sections}
      table={table.key}
      initial={initial}
      before={nothing}
      form={form}
      last={last}
      draft={draft}
      measured={form?.key}
      save={save}
      submitLabel={say('record.createNow')}
    />
  );
}
