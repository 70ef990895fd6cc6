import {
  ArrowRightOutlined,
  CheckSquareOutlined,
  CommentOutlined,
  EditOutlined,
  HistoryOutlined,
  PlusOutlined,
} from '@ant-design/icons';
import type { FullTable } from '@stepwell/definition';
import type { ComponentType, ReactNode } from 'react';
import { useApp } from '../app/app-context.ts';
import { FieldCell } from '../cell/field-cell.tsx';
import { useWords, wordsOf } from '../words/words.ts';
import { PersonName } from './person-name.tsx';
import styles from './timeline.module.css';

/** Something that happened to a record; what stands beside depends on its kind. */
export interface TimelineEntry {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly by?: string | null;
  readonly text?: string | null;
  readonly field?: string;
  readonly old?: unknown;
  readonly new?: unknown;
  readonly stage?: string;
  readonly from?: string | null;
  readonly reason?: string | null;
  readonly data?: unknown;
}

interface Telling {
  readonly mark: ComponentType;
  readonly tell: (props: { entry: TimelineEntry; table: FullTable }) => ReactNode;
}

/** How each kind of entry is told; a kind from a plugin is told by its text. */
const tellings: { readonly [kind: string]: Telling } = {
  changed: { mark: EditOutlined, tell: Changed },
  moved: { mark: ArrowRightOutlined, tell: Moved },
  comment: { mark: CommentOutlined, tell: Said },
  created: { mark: PlusOutlined, tell: Said },
  submitted: { mark: CheckSquareOutlined, tell: Said },
};
const other: Telling = { mark: HistoryOutlined, tell: Said };

/** One entry of a timeline: who, what, when. */
export function TimelineRow({ entry, table }: { entry: TimelineEntry; table: FullTable }) {
  const { context } = useApp();
  const { say, locale } = useWords();
  const { mark: Mark, tell: Tell } = tellings[entry.kind] ?? other;
  const when = new Intl.DateTimeFormat(locale, {
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone: context.timeZone,
  });
  return (
    <li className={styles['entry']} data-kind={entry.kind}>
      <span className={styles['mark']} aria-hidden="true">
        <Mark />
      </span>
      <div className={styles['what']}>
        <p className={styles['who']}>
          {entry.by ? <PersonName id={entry.by} /> : <span>{say('timeline.system')}</span>}
          <time dateTime={entry.at}>{when.format(new Date(entry.at))}</time>
        </p>
        <Tell entry={entry} table={table} />
      </div>
    </li>
  );
}

function Changed({ entry, table }: { entry: TimelineEntry; table: FullTable }) {
  const { say, locale } = useWords();
  const field = table.fields.get(entry.field ?? '');
  if (!field) return null;
  return (
    <p className={styles['change']}>
      <span>{say('timeline.changed', { field: wordsOf(field.definition.label, locale, entry.field) })}</span>
      <del>
        <FieldCell field={field} value={entry.old} />
      </del>
      <ArrowRightOutlined aria-hidden="true" />
      <ins>
        <FieldCell field={field} value={entry.new} />
      </ins>
    </p>
  );
}

function Moved({ entry, table }: { entry: TimelineEntry; table: FullTable }) {
  const { app } = useApp();
  const { say, locale } = useWords();
  const stages = app.processes.filter((process) => process.table === table.key).flatMap((process) => process.stages);
  const stage = wordsOf(stages.find((one) => one.key === entry.stage)?.label, locale, entry.stage);
  return (
    <>
      <p>{entry.from ? say('timeline.moved', { stage }) : say('timeline.began', { stage })}</p>
      {entry.reason && <p className={styles['said']}>{entry.reason}</p>}
    </>
  );
}

function Said({ entry }: { entry: TimelineEntry }) {
  const { say } = useWords();
  if (entry.text) return <p className={entry.kind === 'comment' ? styles['said'] : ''}>{entry.text}</p>;
  if (entry.kind === 'created') return <p>{say('timeline.created')}</p>;
  return entry.kind === 'submitted' ? <p>{say('timeline.submitted')}</p> : null;
}
