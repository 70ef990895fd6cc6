import {
  ArrowRightOutlined,
  CheckCircleOutlined,
  CheckSquareOutlined,
  ClockCircleOutlined,
  CommentOutlined,
  EditOutlined,
  EyeOutlined,
  HistoryOutlined,
  PlusOutlined,
  SwapOutlined,
  UndoOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import { archivedField, type FullField, type FullTable } from '@stepwell/definition';
import type { TimelineKind } from '@stepwell/engine';
import type { FieldContext } from '@stepwell/fields';
import type { ComponentType, ReactNode } from 'react';
import { useApp } from '../app/app-context.ts';
import { FieldCell } from '../cell/field-cell.tsx';
import { useWords, wordsOf } from '../words/words.ts';
import { clockworkOf } from './deadlines.ts';
import { DueEntry } from './due-entry.tsx';
import { PersonName } from './person-name.tsx';
import styles from './timeline.module.css';
import type { TimelineEntry } from './timeline-entry.ts';

export interface TellingProps {
  readonly entry: TimelineEntry;
  readonly table: FullTable;
}

interface Telling {
  readonly mark: ComponentType;
  readonly tell: (props: TellingProps) => ReactNode;
}

/** How each kind of entry is told. */
const tellings: { readonly [kind in TimelineKind]: Telling } = {
  changed: { mark: EditOutlined, tell: Changed },
  moved: { mark: ArrowRightOutlined, tell: Moved },
  comment: { mark: CommentOutlined, tell: Said },
  created: { mark: PlusOutlined, tell: Said },
  submitted: { mark: CheckSquareOutlined, tell: Submitted },
  viewed: { mark: EyeOutlined, tell: Viewed },
  due: { mark: ClockCircleOutlined, tell: DueEntry },
  timeout_refused: { mark: WarningOutlined, tell: Refused },
  task_done: { mark: CheckCircleOutlined, tell: TaskTold },
  task_reopened: { mark: CheckCircleOutlined, tell: TaskTold },
  task_reassigned: { mark: SwapOutlined, tell: TaskTold },
  task_restored: { mark: UndoOutlined, tell: TaskTold },
};

/** The way to tell a kind of entry; one from a plugin is told by its text. */
export const tellingOf = (kind: string): Telling =>
  Object.hasOwn(tellings, kind) ? tellings[kind as TimelineKind] : { mark: HistoryOutlined, tell: Said };

function Changed({ entry, table }: TellingProps) {
  const { vocabulary } = useApp();
  const { say, locale } = useWords();
  const name = entry.field ?? '';
  const field = table.fields.get(name) ?? archivedField(table.definition, name, vocabulary.fields);
  if (!field) return null;
  return (
    <p className={styles['change']}>
      <span>{say('timeline.changed', { field: wordsOf(field.definition.label, locale, entry.field) })}</span>
      <del>
        <FormerValue field={field} value={entry.old} />
      </del>
      <ArrowRightOutlined aria-hidden="true" />
      <ins>
        <FormerValue field={field} value={entry.new} />
      </ins>
    </p>
  );
}

/** A value of long ago: where the field has another type by now, as it was written. */
function FormerValue({ field, value }: { readonly field: FullField; readonly value: unknown }) {
  const { context } = useApp();
  const isText = typeof value === 'string' && value !== '' && !isReadable(field, value, context);
  return isText ? <span>{value}</span> : <FieldCell field={field} value={value} />;
}

function isReadable({ type, options }: FullField, value: unknown, context: FieldContext): boolean {
  try {
    type.read(value, options, context);
    return true;
  } catch {
    return false;
  }
}

function Moved({ entry, table }: TellingProps) {
  const { app } = useApp();
  const { say, locale } = useWords();
  const processes = app.processes.filter((process) => process.table === table.key);
  const own = processes.filter(({ key }) => key === entry.process);
  // Another process may call the stage otherwise.
  const found = [...own, ...processes].flatMap(({ stages }) => stages).find(({ key }) => key === entry.stage);
  const stage = wordsOf(found?.label, locale, entry.stage);
  return (
    <>
      <p>{entry.from ? say('timeline.moved', { stage }) : say('timeline.began', { stage })}</p>
      {entry.skipped ? <p className={styles['change']}>{say('timeline.skipped', { count: entry.skipped })}</p> : null}
      {entry.reason && <p className={styles['said']}>{entry.reason}</p>}
    </>
  );
}

function Said({ entry }: TellingProps) {
  const { say } = useWords();
  if (entry.text) return <p className={entry.kind === 'comment' ? styles['said'] : ''}>{entry.text}</p>;
  return entry.kind === 'created' ? <p>{say('timeline.created')}</p> : null;
}

/** Only its owner's first look is kept. */
function Viewed() {
  const { say } = useWords();
  return <p>{say('timeline.viewed')}</p>;
}

function Submitted({ entry, table }: TellingProps) {
  const { app } = useApp();
  const { say, locale } = useWords();
  const { checkpoint: key } = (entry.data ?? {}) as { checkpoint?: string };
  const stages = app.processes.filter((process) => process.table === table.key).flatMap((process) => process.stages);
  const checkpoint = stages.flatMap((stage) => stage.checkpoints ?? []).find((one) => one.key === key);
  return <p>{say('timeline.submitted', { name: wordsOf(checkpoint?.label, locale, key) })}</p>;
}

const TASK_WORDS = {
  task_done: 'timeline.taskDone',
  task_reopened: 'timeline.taskReopened',
  task_reassigned: 'timeline.taskReassigned',
  task_restored: 'timeline.taskRestored',
} as const;

function TaskTold({ entry }: TellingProps) {
  const { say } = useWords();
  const { title = '', assignee } = (entry.data ?? {}) as { title?: string; assignee?: string };
  return (
    <p>
      {say(TASK_WORDS[entry.kind as keyof typeof TASK_WORDS], { title })}{' '}
      {entry.kind === 'task_reassigned' && assignee && <PersonName id={assignee} />}
    </p>
  );
}

function Refused({ entry }: TellingProps) {
  const { app } = useApp();
  const { say, locale } = useWords();
  const { timeout = '', words } = (entry.data ?? {}) as { timeout?: string; words?: unknown };
  const rule = wordsOf(clockworkOf(app, timeout)?.label, locale, timeout);
  return <p>{say('timeline.refused', { rule, why: wordsOf(words, locale) })}</p>;
}
