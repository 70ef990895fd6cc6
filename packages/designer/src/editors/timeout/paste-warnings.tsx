import { wordsOf } from '@stepwell/ui/design';
import { Alert, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useDesign } from '../../here/design-context.ts';
import { keyOfPath, labelOf, partsIn } from '../../here/parts.ts';
import { useDesignWords } from '../../words/words.ts';
import styles from '../editors.module.css';
import { fieldOptions } from '../field-options.ts';
import { usePasted } from '../process/use-pasted.ts';
import { SpanInput } from '../steps/span-input.tsx';
import { readWarningTable, type WarningRow } from './read-warning-table.ts';
import { SinceInput } from './since-input.tsx';
import { processOn } from './timeout-acts.ts';
import { guessMeaning, isBefore, type Meaning, operationsOfWarnings } from './warning-acts.ts';

/** A pasted table of warnings becomes timeouts; what a trigger means is picked, row by row. Stands within DraftApp. */
export function PasteWarnings({ table: usual, close }: { readonly table: string; readonly close: () => void }) {
  const { act, files } = useDesign();
  const { say } = useDesignWords();
  const { text, rows, read, paste } = usePasted(readWarningTable);
  const [table, setTable] = useState(usual);
  const [picked, setPicked] = useState<ReadonlyMap<string, Meaning>>(new Map());
  const meant = (rows ?? []).map((row) => ({ row, meaning: picked.get(row.warning) ?? guessMeaning(row, files, table) }));
  const turnTo = (next: string) => {
    setTable(next);
    setPicked(new Map());
  };
  const go = () => {
    if (act(say('warning.done', { count: meant.length }), operationsOfWarnings(meant, { files, table }))) close();
  };
  return (
    <Modal
      open
      width={860}
      title={say('warning.title')}
      okText={say('warning.go', { count: meant.length })}
      okButtonProps={{ disabled: !rows }}
      onOk={go}
      onCancel={close}
    >
      <p className={styles['pale']}>{say('warning.hint')}</p>
      <Input.TextArea
        value={text}
        autoFocus
        rows={rows ? 2 : 7}
        placeholder={say('trade.here')}
        aria-label={say('trade.here')}
        onPaste={paste}
        onChange={({ target }) => read({ text: target.value })}
      />
      {text.trim() !== '' && !rows && <Alert type="warning" showIcon title={say('warning.none')} />}
      {rows && (
        <section className={styles['questions']} aria-label={say('trade.questions')} style={{ marginBlockStart: 16 }}>
          <TableChoice value={table} onChange={turnTo} />
          {meant.map(({ row, meaning }) => (
            <Question
              key={row.warning}
              row={row}
              table={table}
              meaning={meaning}
              pick={(next) => setPicked(new Map(picked).set(row.warning, next))}
            />
          ))}
        </section>
      )}
    </Modal>
  );
}

interface TableChoiceProps {
  readonly value: string;
  readonly onChange: (table: string) => void;
}

/** The table whose records are watched. */
function TableChoice({ value, onChange }: TableChoiceProps) {
  const { files } = useDesign();
  const { say, locale } = useDesignWords();
  const tables = partsIn(files, 'tables').map(({ path, content }) => ({
    value: keyOfPath(path),
    label: wordsOf(labelOf(content), locale, keyOfPath(path)),
  }));
  return <Select aria-label={say('timeout.table')} value={value} options={tables} onChange={onChange} />;
}

interface QuestionProps {
  readonly row: WarningRow;
  readonly table: string;
  readonly meaning: Meaning;
  readonly pick: (meaning: Meaning) => void;
}

const NONE = ' ';

/** What one row says, and what its trigger was taken to mean: each part can be picked otherwise. */
function Question({ row, table, meaning, pick }: QuestionProps) {
  const { files } = useDesign();
  const { say, locale } = useDesignWords();
  const stages = (processOn(files, table)?.stages ?? []).map(({ key, label }) => ({
    value: key,
    label: wordsOf(label, locale, key),
  }));
  const { stage = NONE, blank = NONE, ...others } = meaning;
  const put = (next: { readonly stage: string; readonly blank: string }) =>
    pick({ ...others, ...(next.stage !== NONE && { stage: next.stage }), ...(next.blank !== NONE && { blank: next.blank }) });
  return (
    <div className={styles['warning']}>
      <strong>{row.warning}</strong>
      <span className={styles['pale']}>
        {[row.trigger, row.action, row.roles.join('、')].filter((one) => one !== '').join(' · ')}
      </span>
      {isBefore(row) && <Alert type="warning" showIcon title={say('warning.before')} />}
      <span className={styles['chips']}>
        {stages.length > 0 && (
          <Select
            aria-label={`${row.warning} · ${say('process.stage')}`}
            value={stage}
            options={[{ value: NONE, label: say('warning.anyStage') }, ...stages]}
            popupMatchSelectWidth={false}
            onChange={(next) => put({ stage: next, blank })}
          />
        )}
        <Select
          aria-label={`${row.warning} · ${say('warning.blank')}`}
          value={blank}
          options={[
            { value: NONE, label: say('warning.noBlank') },
            ...fieldOptions(files, table, locale).map(({ value, label }) => ({
              value,
              label: say('warning.isBlank', { field: label }),
            })),
          ]}
          popupMatchSelectWidth={false}
          onChange={(next) => put({ stage, blank: next })}
        />
        <SinceInput
          table={table}
          value={meaning.since}
          onChange={(since) => pick({ ...meaning, since: since ?? 'created_at' })}
        />
        <SpanInput
          table={table}
          label={say('step.afterLabel')}
          value={meaning.after}
          onChange={(after) => pick({ ...meaning, after })}
        />
      </span>
    </div>
  );
}
