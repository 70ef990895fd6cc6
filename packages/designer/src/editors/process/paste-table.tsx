import { CheckCircleFilled, QuestionCircleFilled } from '@ant-design/icons';
import { wordsOf } from '@stepwell/ui/design';
import { Alert, Button, Input, Modal, Segmented } from 'antd';
import { useState } from 'react';
import { useDesign } from '../../here/design-context.ts';
import { labelOf, type Part } from '../../here/parts.ts';
import { useDesignWords } from '../../words/words.ts';
import styles from '../editors.module.css';
import { limitText } from './limit.ts';
import { readTradeTable, type TradeRow } from './read-trade-table.ts';
import { choicesOf, guessOutput, type OutputKind, operationsOfTrade } from './trade-acts.ts';
import { usePasted } from './use-pasted.ts';

/** A pasted table becomes the stages of the process; what it leaves open is asked. */
export function PasteTable({ part, close }: { readonly part: Part; readonly close: () => void }) {
  const { act, files } = useDesign();
  const { say, locale } = useDesignWords();
  const pasted = usePasted(readTradeTable);
  const { rows } = pasted;
  const [kinds, setKinds] = useState<ReadonlyMap<string, OutputKind>>(new Map());
  const go = () => {
    if (!rows) return;
    const operations = operationsOfTrade(rows, { kinds }, { files, path: part.path });
    if (act(say('trade.done', { count: rows.length }), operations)) close();
  };
  return (
    <Modal
      open
      width={760}
      title={say('trade.title')}
      okText={say('trade.go', { count: rows?.length ?? 0 })}
      okButtonProps={{ disabled: !rows }}
      onOk={go}
      onCancel={close}
    >
      <TradeTable
        pasted={pasted}
        kinds={kinds}
        setKinds={setKinds}
        title={`${say('trade.questions')} · ${wordsOf(labelOf(part.content), locale, part.key)}`}
      />
    </Modal>
  );
}

interface TradeTableProps {
  readonly pasted: ReturnType<typeof usePasted<TradeRow>>;
  readonly kinds: ReadonlyMap<string, OutputKind>;
  readonly setKinds: (kinds: ReadonlyMap<string, OutputKind>) => void;
  readonly title: string;
}

/** The place to paste a table, what is read from it, and what it leaves open. */
export function TradeTable({ pasted: { text, rows, read, paste }, kinds, setKinds, title }: TradeTableProps) {
  const { say } = useDesignWords();
  return (
    <>
      {!rows && (
        <>
          <p className={styles['pale']}>{say('trade.hint')}</p>
          <Input.TextArea
            value={text}
            rows={7}
            autoFocus
            placeholder={say('trade.here')}
            aria-label={say('trade.here')}
            onPaste={paste}
            onChange={({ target }) => read({ text: target.value })}
          />
        </>
      )}
      {text.trim() !== '' && !rows && <Alert type="warning" showIcon title={say('trade.none')} />}
      {rows && (
        <div className={styles['readHead']} role="status">
          <CheckCircleFilled />
          {say('trade.read', { count: rows.length })}
          <Button type="link" size="small" autoFocus onClick={() => read({ text: '' })}>
            {say('trade.again')}
          </Button>
        </div>
      )}
      {rows && <Preview rows={rows} />}
      {rows && (
        <Questions
          rows={rows}
          kinds={kinds}
          choose={(output, kind) => setKinds(new Map(kinds).set(output, kind))}
          title={title}
        />
      )}
    </>
  );
}

/** The stages that a pasted table gives. */
function Preview({ rows }: { readonly rows: readonly TradeRow[] }) {
  const { say, locale } = useDesignWords();
  return (
    <table className={styles['trade']} data-dense="true">
      <thead>
        <tr>
          {(['stage', 'responsible', 'limit', 'outputs'] as const).map((column) => (
            <th key={column}>{say(`process.${column}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.stage}>
            <td>{row.stage}</td>
            <td>{row.responsible.join('、') || say('trade.nobody')}</td>
            <td>{row.limit ? limitText(row.limit, locale) : say('process.noLimit')}</td>
            <td>{row.outputs.join('、')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface QuestionsProps {
  readonly rows: readonly TradeRow[];
  readonly kinds: ReadonlyMap<string, OutputKind>;
  readonly choose: (output: string, kind: OutputKind) => void;
  readonly title: string;
}

/** What the table does not say for sure, each with an answer that can be picked. */
function Questions({ rows, kinds, choose, title }: QuestionsProps) {
  const { say, locale } = useDesignWords();
  const outputs = [...new Set(rows.flatMap((row) => row.outputs))].filter((output) => !guessOutput(output).isSure);
  const unread = rows.filter((row) => row.unread !== undefined);
  if (outputs.length + unread.length === 0) return null;
  const options = [
    { value: 'text', label: say('trade.asText') },
    { value: 'select', label: say('trade.asSelect') },
    { value: 'file', label: say('trade.asFile') },
    { value: 'none', label: say('trade.asNone') },
  ];
  return (
    <section className={styles['questions']} aria-label={title}>
      {outputs.map((output) => {
        const kind = kinds.get(output) ?? guessOutput(output).kind;
        const choices = choicesOf(output).map(({ label }) => label[locale]);
        return (
          <div key={output} className={styles['question']}>
            <QuestionCircleFilled />
            <span>
              {say('trade.ask', { output })}
              {kind === 'select' && <small>{say('trade.choices', { choices: choices.join(say('trade.comma')) })}</small>}
            </span>
            <Segmented
              options={options}
              value={kind}
              aria-label={say('trade.ask', { output })}
              onChange={(next) => choose(output, next as OutputKind)}
            />
          </div>
        );
      })}
      {unread.map((row) => (
        <div key={row.stage} className={styles['question']}>
          <QuestionCircleFilled />
          <span>{say('trade.unread', { stage: row.stage, text: row.unread ?? '' })}</span>
        </div>
      ))}
    </section>
  );
}
