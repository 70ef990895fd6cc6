import { PlusOutlined } from '@ant-design/icons';
import type { FullTable } from '@stepwell/definition';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useWords, wordsOf } from '../words/words.ts';

const CreateDrawer = lazy(async () => ({ default: (await import('./create-drawer.tsx')).CreateDrawer }));

interface CreateRecordProps {
  readonly table: FullTable;
  /** What the form begins with besides the usual. */
  readonly values?: { readonly [field: string]: unknown };
  /** A smaller button, beside something more important. */
  readonly quiet?: boolean;
}

/** The button that makes a new record; its form comes when it is pressed. */
export function CreateRecord({ table, values, quiet }: CreateRecordProps) {
  const { say, locale } = useWords();
  const [opened, setOpened] = useState(false);
  const [open, setOpen] = useState(false);
  const name = wordsOf(table.label, locale, table.key);
  return (
    <>
      <Button
        type={quiet ? 'text' : 'primary'}
        size={quiet ? 'small' : 'middle'}
        icon={<PlusOutlined />}
        onClick={() => {
          setOpened(true);
          setOpen(true);
        }}
      >
        {say('record.create', { name })}
      </Button>
      {opened && (
        <Suspense>
          <CreateDrawer table={table} values={values} open={open} close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
