import type { FullTable } from '@stepwell/definition';
import type { BulkBody } from '@stepwell/engine';
import { Button, Drawer, Input, Modal } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { useSentence } from '../states/use-sentence.ts';
import { useIsPhone } from '../theme/use-media.ts';
import { useWords, wordsOf } from '../words/words.ts';
import styles from './bulk.module.css';
import { BulkPreview } from './bulk-preview.tsx';
import { wordsOfAct } from './bulk-words.ts';
import { useBulk } from './bulk-work.tsx';
import { ChooseField } from './choose-field.tsx';
import { ChooseStage } from './choose-stage.tsx';
import { Lacking } from './lacking.tsx';
import { useBulkTry } from './use-bulk-try.ts';

/** What is to be done with which records. */
export interface BulkAsk {
  readonly act: string;
  /** The one field in question; left out: it is chosen. */
  readonly field?: string | undefined;
  readonly which: Pick<BulkBody, 'ids' | 'search' | 'except' | 'deleted'> & { readonly where?: string };
  readonly count: number;
}

interface BulkDialogProps {
  readonly table: FullTable;
  readonly ask: BulkAsk;
  readonly close: () => void;
  /** The act is under way. */
  readonly began: () => void;
}

type Choice = Pick<BulkBody, 'values' | 'to'>;

/** Asks what is to be done with many records, says what will come of it, and begins it. */
export function BulkDialog({ table, ask, close, began }: BulkDialogProps) {
  const { say, locale } = useWords();
  const [choice, setChoice] = useState<Choice | undefined>(ask.act === 'update' || ask.act === 'move' ? undefined : {});
  const [fill, setFill] = useState<Record<string, unknown>>({});
  const [reason, setReason] = useState('');
  const body = useMemo(() => choice && bodyOf(ask, choice, fill, reason), [ask, choice, fill, reason]);
  const tried = useBulkTry(table.key, body);
  const asksReason = useKept(tried.result?.why.some(({ code }) => code === 'REASON_NEEDED') ?? false);
  const go = useGo(table.key, body, () => {
    began();
    close();
  });
  const words = wordsOfAct(ask.act);
  const label = ask.field ? say('bulk.handOver') : say(words.title);
  const title = `${label} · ${wordsOf(table.label, locale, table.key)}`;
  const count = tried.result ? (tried.job?.updated ?? 0) : 0;
  const foot = (
    <div className={styles['foot']}>
      <Button onClick={close}>{say('act.cancel')}</Button>
      <Button
        type="primary"
        danger={ask.act === 'delete' || ask.act === 'purge'}
        disabled={count === 0}
        loading={go.isBusy}
        onClick={go.run}
      >
        {count > 0 ? say(words.go, { count: new Intl.NumberFormat(locale).format(count) }) : label}
      </Button>
    </div>
  );
  return (
    <Sheet title={title} close={close} foot={foot}>
      {ask.act === 'update' && (
        <ChooseField table={table} fixed={ask.field} choose={(values) => setChoice(values && { values })} />
      )}
      {ask.act === 'move' && <ChooseStage table={table} choose={(to) => setChoice({ to })} />}
      {ask.act === 'move' && <Lacking table={table} missing={tried.result?.missing} values={fill} change={setFill} />}
      {asksReason && (
        <div className={styles['field']}>
          <label htmlFor="bulk-reason">{say('bulk.reason')}</label>
          <Input.TextArea
            id="bulk-reason"
            rows={2}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      )}
      <BulkPreview table={table} act={ask.act} count={ask.count} tried={tried} />
      {go.problem && (
        <p role="alert" className={styles['problem']}>
          {go.problem}
        </p>
      )}
    </Sheet>
  );
}

function bodyOf({ act, which }: BulkAsk, choice: Choice, fill: Record<string, unknown>, reason: string): BulkBody {
  const filled = Object.fromEntries(Object.entries(fill).filter(([, value]) => value !== null && value !== undefined));
  return {
    act,
    ...which,
    ...choice,
    ...(Object.keys(filled).length > 0 ? { fill: filled } : {}),
    ...(reason.trim() ? { reason: reason.trim() } : {}),
  };
}

/** Once true, it stays so: what was asked for is not taken away when it is given. */
function useKept(is: boolean): boolean {
  const [kept, keep] = useState(false);
  if (is && !kept) keep(true);
  return kept || is;
}

function useGo(table: string, body: BulkBody | undefined, done: () => void) {
  const begin = useBulk();
  const sentence = useSentence();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const run = () => {
    if (!body) return;
    setBusy(true);
    begin(table, body).then(done, (error) => {
      setProblem(sentence(error));
      setBusy(false);
    });
  };
  return { run, isBusy, problem };
}

/** A dialog, on a phone a sheet from the bottom. */
function Sheet({ title, close, foot, children }: { title: string; close: () => void; foot: ReactNode; children: ReactNode }) {
  const isPhone = useIsPhone();
  const content = <div className={styles['dialog']}>{children}</div>;
  if (isPhone)
    return (
      <Drawer open title={title} onClose={close} placement="bottom" size="85%" footer={foot}>
        {content}
      </Drawer>
    );
  return (
    <Modal open title={title} onCancel={close} footer={foot} width={600} destroyOnHidden>
      {content}
    </Modal>
  );
}
