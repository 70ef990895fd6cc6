import { DeleteOutlined, DownloadOutlined, EllipsisOutlined, SaveOutlined, UploadOutlined } from '@ant-design/icons';
import type { FullTable } from '@stepwell/definition';
import { Link } from '@tanstack/react-router';
import { Button, Popover } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { addresses } from '../app/addresses.ts';
import { useApp } from '../app/app-context.ts';
import { MenuEntry } from '../shell/menu-entry.tsx';
import { mayAct } from '../shell/navigation.ts';
import menu from '../shell/shell.module.css';
import { withinWindow } from '../shell/within-window.ts';
import { useWords } from '../words/words.ts';
import { type ExportAsk, useExport } from './use-export.ts';

const ImportDrawer = lazy(async () => ({ default: (await import('../import/import-drawer.tsx')).ImportDrawer }));

interface ListMenuProps {
  readonly table: FullTable;
  readonly ask: ExportAsk;
  readonly saveView: () => void;
}

/** What else a list can do: keep what it shows as a view, import, export, its recycle bin. */
export function ListMenu({ table, ask, saveView }: ListMenuProps) {
  const { key, roles } = useApp();
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  const [importing, setImporting] = useState(false);
  const exporting = useExport(table, ask);
  const item = (icon: ReactNode, text: string, run: () => unknown) => {
    const close = () => {
      setOpen(false);
      return run();
    };
    return <MenuEntry icon={icon} text={text} run={close} />;
  };
  const content = (
    <div className={menu['menu']}>
      {item(<SaveOutlined />, say('view.save'), saveView)}
      {mayAct(roles, table.key, 'import') && item(<UploadOutlined />, say('list.import'), () => setImporting(true))}
      {mayAct(roles, table.key, 'export') && item(<DownloadOutlined />, say('list.export'), exporting.begin)}
      {mayAct(roles, table.key, 'delete') && (
        <Link to={addresses.bin(key, table.key)} className={menu['entry']}>
          <DeleteOutlined />
          {say('list.bin')}
        </Link>
      )}
    </div>
  );
  return (
    <>
      <Popover
        content={content}
        trigger="click"
        placement="bottomRight"
        align={withinWindow}
        open={open}
        onOpenChange={setOpen}
        arrow={false}
      >
        <Button icon={<EllipsisOutlined />} loading={exporting.isBusy} aria-label={say('act.more')} aria-expanded={open} />
      </Popover>
      {importing && (
        <Suspense>
          <ImportDrawer table={table} close={() => setImporting(false)} />
        </Suspense>
      )}
    </>
  );
}
