import {
  CloseOutlined,
  DeleteOutlined,
  DownloadOutlined,
  EditOutlined,
  SwapRightOutlined,
  UserSwitchOutlined,
} from '@ant-design/icons';
import type { FullTable } from '@stepwell/definition';
import { Button } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { stageKeyOf, useApp } from '../app/app-context.ts';
import { useExport } from '../list/use-export.ts';
import { mayAct, mayWriteField } from '../shell/navigation.ts';
import { useWords } from '../words/words.ts';
import styles from './bulk.module.css';
import type { BulkAsk } from './bulk-dialog.tsx';
import { useSelecting } from './selecting.tsx';
import { whichOf } from './selection.ts';

const BulkDialog = lazy(async () => ({ default: (await import('./bulk-dialog.tsx')).BulkDialog }));

export interface BulkBarProps {
  readonly table: FullTable;
  /** What the list asks. */
  readonly list: {
    readonly where?: string | undefined;
    readonly search?: string | undefined;
    readonly sort?: string | undefined;
  };
  readonly columns: readonly { readonly key: string }[];
}

/** How many records are chosen, and what can be done with them; by the reader's rights. */
export function BulkBar({ table, list, columns }: BulkBarProps) {
  const selecting = useSelecting();
  const { say, locale } = useWords();
  const [ask, setAsk] = useState<BulkAsk>();
  if (!selecting || (selecting.count === 0 && !ask)) return null;
  const { count, total, loaded, selection, chooseAll, clear } = selecting;
  const number = new Intl.NumberFormat(locale);
  const isPage = selection.kind === 'some' && count >= loaded && total > loaded;
  const which = whichOf(selection, list);
  return (
    <>
      <section data-bar className={styles['bar']} aria-label={say('bulk.bar')}>
        <Button type="text" icon={<CloseOutlined />} onClick={clear} aria-label={say('bulk.clear')} title={say('bulk.clear')} />
        <span className={styles['count']} role="status">
          {say('bulk.chosen', { count: number.format(count) })}
        </span>
        {isPage && (
          <Button type="link" onClick={chooseAll}>
            {say('bulk.chooseAll', { count: number.format(total) })}
          </Button>
        )}
        <Acts
          table={table}
          columns={columns.map(({ key }) => key)}
          sort={list.sort}
          which={which}
          begin={(act, field) => setAsk({ act, field, which, count })}
        />
      </section>
      {ask && (
        <Suspense>
          <BulkDialog table={table} ask={ask} close={() => setAsk(undefined)} began={clear} />
        </Suspense>
      )}
    </>
  );
}

interface ActsProps {
  readonly table: FullTable;
  readonly columns: readonly string[];
  readonly sort: string | undefined;
  readonly which: BulkAsk['which'];
  readonly begin: (act: string, field?: string) => void;
}

function Acts({ table, columns, sort, which, begin }: ActsProps) {
  const { app, roles } = useApp();
  const { say } = useWords();
  const { owner } = table.definition;
  const exporting = useExport(table, { ...which, sort, columns });
  const may = (act: Parameters<typeof mayAct>[2]) => mayAct(roles, table.key, act);
  const act = (icon: ReactNode, text: string, run: () => void) => (
    <Button type="text" icon={icon} onClick={run} title={text}>
      <span className={styles['actText']}>{text}</span>
    </Button>
  );
  return (
    <div className={styles['acts']}>
      {may('update') && act(<EditOutlined />, say('bulk.changeField'), () => begin('update'))}
      {may('update') &&
        owner &&
        mayWriteField(roles, table.key, owner) &&
        act(<UserSwitchOutlined />, say('bulk.handOver'), () => begin('update', owner))}
      {may('move') && stageKeyOf(app, table.key) && act(<SwapRightOutlined />, say('bulk.moveTo'), () => begin('move'))}
      {may('export') && act(<DownloadOutlined />, say('bulk.export'), exporting.begin)}
      {may('delete') && act(<DeleteOutlined />, say('act.delete'), () => begin('delete'))}
    </div>
  );
}
