import { PlusOutlined } from '@ant-design/icons';
import type { FullTable } from '@stepwell/definition';
import { useParams } from '@tanstack/react-router';
import { Popover } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useApp } from '../app/app-context.ts';
import { useWords, wordsOf } from '../words/words.ts';
import { mayAct } from './navigation.ts';
import styles from './shell.module.css';

const CreateDrawer = lazy(async () => ({ default: (await import('../form/create-drawer.tsx')).CreateDrawer }));

/** The button to enter something from anywhere: the tables with a quick form; beside a record, what is entered belongs to it. */
export function QuickAdd({ floats }: { floats: boolean }) {
  const { say } = useWords();
  const tables = useQuickTables();
  const [table, setTable] = useState<FullTable>();
  const [open, setOpen] = useState(false);
  const [isListed, setListed] = useState(false);
  const about = useAbout(table);
  if (tables.length === 0) return null;
  const begin = (one: FullTable | undefined) => {
    setListed(false);
    setTable(one);
    setOpen(one !== undefined);
  };
  const button = (
    <button
      type="button"
      className={floats ? styles['float'] : styles['tool']}
      aria-label={say('quick.title')}
      aria-expanded={tables.length > 1 ? isListed : undefined}
      onClick={tables.length === 1 ? () => begin(tables[0]) : undefined}
    >
      <PlusOutlined />
    </button>
  );
  return (
    <>
      {tables.length === 1 ? (
        button
      ) : (
        <Popover
          content={<Choices tables={tables} choose={begin} />}
          trigger="click"
          placement={floats ? 'topRight' : 'bottomRight'}
          arrow={false}
          open={isListed}
          onOpenChange={setListed}
        >
          {button}
        </Popover>
      )}
      {table && (
        <Suspense>
          <CreateDrawer key={table.key} table={table} values={about} open={open} close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

function Choices({ tables, choose }: { tables: readonly FullTable[]; choose: (table: FullTable) => void }) {
  const { say, locale } = useWords();
  return (
    <div className={styles['menu']}>
      {tables.map((one) => (
        <button key={one.key} type="button" className={styles['entry']} onClick={() => choose(one)}>
          <PlusOutlined />
          <span className={styles['entryLabel']}>{say('record.create', { name: wordsOf(one.label, locale, one.key) })}</span>
        </button>
      ))}
    </div>
  );
}

/** The tables with a quick form in which the reader may enter something, in the order of the forms. */
function useQuickTables(): FullTable[] {
  const { app, tables, roles } = useApp();
  const keys = new Set(app.forms.filter((form) => form.kind === 'quick').map((form) => form.table));
  return [...keys].flatMap((key) => (mayAct(roles, key, 'create') ? (tables.get(key) ?? []) : []));
}

/** What a new record of the table begins with beside the record on the page: the relation that leads to it. */
function useAbout(table: FullTable | undefined): { readonly [field: string]: unknown } | undefined {
  const here = useParams({ strict: false }) as { table?: string; id?: string };
  if (!table || !here.id || here.table === table.key) return undefined;
  const via = table.definition.fields.find((field) => field['table'] === here.table && field['match'] === undefined);
  return via ? { [via.key]: here.id } : undefined;
}
