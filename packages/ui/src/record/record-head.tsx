import { DeleteOutlined, EditOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import type { FullTable, Process } from '@stepwell/definition';
import type { WireRecord } from '@stepwell/engine';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { addresses } from '../app/addresses.ts';
import { titleKey, useApp } from '../app/app-context.ts';
import { FieldCell } from '../cell/field-cell.tsx';
import { isBlank } from '../cell/is-blank.ts';
import { Countdown } from '../countdown/countdown.tsx';
import { useWrites } from '../data/use-writes.ts';
import { DUE } from '../list/columns.ts';
import { useMove } from '../move/use-move.tsx';
import { mayAct } from '../shell/navigation.ts';
import { useToaster } from '../states/toaster.tsx';
import { sentenceOf } from '../states/use-sentence.ts';
import { type Saying, useWords, wordsOf } from '../words/words.ts';
import styles from './record.module.css';
import { isGone, waysFrom } from './stages.ts';

const FieldsDrawer = lazy(async () => ({ default: (await import('./fields-drawer.tsx')).FieldsDrawer }));

interface RecordHeadProps {
  readonly table: FullTable;
  readonly record: WireRecord;
  readonly process: Process | undefined;
  readonly stage: unknown;
}

/** The head of a record's page: which it is, whose, until when, and what can be done with it. */
export function RecordHead({ table, record, process, stage }: RecordHeadProps) {
  const { key } = useApp();
  const { say, locale } = useWords();
  const title = table.fields.get(titleKey(table));
  const owner = table.definition.owner;
  const ownerField = owner ? table.fields.get(owner) : undefined;
  const due = record.values[DUE];
  return (
    <header className={styles['head']}>
      <div className={styles['names']}>
        <Link to={addresses.table(key, table.key)} className={styles['back']}>
          <LeftOutlined />
          {wordsOf(table.label, locale, table.key)}
        </Link>
        <h1>
          {title && !isBlank(record.values[title.definition.key]) ? (
            <FieldCell field={title} value={record.values[title.definition.key]} density="full" />
          ) : (
            say('record.untitled')
          )}
        </h1>
        <div className={styles['facts']}>
          {ownerField && owner && !isBlank(record.values[owner]) && <FieldCell field={ownerField} value={record.values[owner]} />}
          {typeof due === 'string' && !process && <Countdown dueAt={due} />}
        </div>
      </div>
      <Acts table={table} record={record} process={process} stage={stage} />
    </header>
  );
}

function Acts({ table, record, process, stage }: RecordHeadProps) {
  const { roles } = useApp();
  const { say, locale } = useWords();
  const move = useMove();
  const remove = useRemove(table);
  const [editing, setEditing] = useState(false);
  const canMove = process && mayAct(roles, table.key, 'move') && !isGone(process, stage);
  const next = canMove ? waysFrom(process, stage)[0] : undefined;
  const label = wordsOf(next?.label, locale, next?.key);
  return (
    <div className={styles['acts']}>
      {mayAct(roles, table.key, 'delete') && (
        <Button icon={<DeleteOutlined />} onClick={() => remove(record)} aria-label={say('act.delete')} />
      )}
      {mayAct(roles, table.key, 'update') && (
        <Button icon={<EditOutlined />} onClick={() => setEditing(true)}>
          {say('act.edit')}
        </Button>
      )}
      {next && next.category !== 'lost' && (
        <Button
          type="primary"
          icon={<RightOutlined />}
          iconPlacement="end"
          onClick={() => void move(table.key, record, next.key)}
        >
          {say('stage.moveTo', { stage: label })}
        </Button>
      )}
      {editing && (
        <Suspense>
          <FieldsDrawer title={say('act.edit')} table={table} record={record} close={() => setEditing(false)} />
        </Suspense>
      )}
    </div>
  );
}

/** Puts a record into the recycle bin and goes back to the list; ten seconds to take it back. */
function useRemove(table: FullTable) {
  const { key } = useApp();
  const writes = useWrites(table.key);
  const toaster = useToaster();
  const navigate = useNavigate();
  return (record: WireRecord) =>
    void writes.remove(record).then(
      ({ undo }) => {
        const text: Saying = (say, locale) => say('record.removed', { name: wordsOf(table.label, locale, table.key) });
        toaster.done(text, () => (undo ? writes.undo(undo) : writes.restore(record.id)));
        void navigate({ to: addresses.table(key, table.key) });
      },
      (error) => toaster.failed(sentenceOf(error)),
    );
}
