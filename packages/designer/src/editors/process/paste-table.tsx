import { CheckCircleFilled, QuestionCircleFilled } from '@ant-design/icons';
import type { Process } from '@stepwell/definition';
import { wordsOf } from '@stepwell/ui/design';
import { Alert, Button, Input, Modal, Segmented } from 'antd';
import { useState } from 'react';
import { useDesign } from '../../here/design-context.ts';
import { labelOf, type Part } from '../../here/parts.ts';
import { useDesignWords } from '../../words/words.ts';
import styles from '../editors.module.css';
import { endingsOf, openEnd } from './ending.ts';
import { limitText } from './limit.ts';
import { readTradeTable, type TradeRow } from './read-trade-table.ts';
import { choicesOf, guessOutput, type OutputKind, operationsOfTrade, type TradeAnswers } from './trade-acts.ts';
import { usePasted } from './use-pasted.ts';

/** A pasted table becomes the stages of the process; what it leaves open is asked. */
export function PasteTable({ part, close }: { readonly part: Part; readonly close: () => void }) {
  const { act, files } = useDesign();
  const { say, locale } = useDesignWords();
  const pasted = usePasted(readTradeTable);
  const { rows } = pasted;
  const [answers, setAnswers] = useState<TradeAnswers>({ kinds: new Map() });
  const go = () => {
    if (!rows) return;
    const operations = operationsOfTrade(rows, answers, { files, path: part.path });
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
        answers={answers}
        answer={setAnswers}
        process={part.content as Process}
        title={`${say('trade.questions')} · ${wordsOf(labelOf(part.content), locale, part.key)}`}
      />
    </Modal>
  );
}

interface TradeTableProps {
  readonly pasted: ReturnType<typeof usePasted<TradeRow>>;
  readonly answers: TradeAnswers;
  readonly answer: (answers: TradeAnswers) => void;
  /** The process that the table becomes, where there is one. */
  readonly process?: Process;
  readonly title: string;
}

/** The place to paste a table, what is read from it, and what it leaves open. */
export function TradeTable({ pasted: { text, rows, read, paste }, ...asking }: TradeTableProps) {
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
      {text.trim() !== '' && !rows && (
        <Alert type="warning" showIcon title={say(isTooLong(text) ? 'trade.tooMany' : 'trade.none')} />
      )}
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
      {rows && <Questions rows={rows} {...asking} />}
    </>
  );
}

/** More lines than a process has stages. */
const isTooLong = (text: string): boolean => text.split('\n').length > 61;

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
        {rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows may be called alike
          <tr key={`${row.stage} ${place}`}>
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

interface QuestionsProps extends Omit<TradeTableProps, 'pasted'> {
  readonly rows: readonly TradeRow[];
}

/** What the table does not say for sure, each with an answer that can be picked. */
function Questions({ rows, answers, answer, process, title }: QuestionsProps) {
  const { say } = useDesignWords();
  const outputs = [...new Set(rows.flatMap((row) => row.outputs))].filter((output) => !guessOutput(output).isSure);
  const unread = rows.filter((row) => row.unread !== undefined);
  const last = openEnd(rows, process);
  if (outputs.length + unread.length === 0 && last === undefined) return null;
  const choose = (output: string, kind: OutputKind) => answer({ ...answers, kinds: new Map(answers.kinds).set(output, kind) });
  return (
    <section className={styles['questions']} aria-label={title}>
      {outputs.map((output) => (
        <OutputQuestion
          key={output}
          output={output}
          kind={answers.kinds.get(output) ?? guessOutput(output).kind}
          choose={(kind) => choose(output, kind)}
        />
      ))}
      {last !== undefined && <EndQuestion last={last} answers={answers} answer={answer} process={process} />}
      {unread.map((row, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two rows may be called alike
        <div key={`${row.stage} ${place}`} className={styles['question']}>
          <QuestionCircleFilled />
          <span>{say('trade.unread', { stage: row.stage, text: row.unread ?? '' })}</span>
        </div>
      ))}
    </section>
  );
}

interface OutputProps {
  readonly output: string;
  readonly kind: OutputKind;
  readonly choose: (kind: OutputKind) => void;
}

/** How an output is handed in. */
function OutputQuestion({ output, kind, choose }: OutputProps) {
  const { say, locale } = useDesignWords();
  const choices = choicesOf(output).map(({ label }) => label[locale]);
  const options: { value: OutputKind; label: string }[] = [
    { value: 'text', label: say('trade.asText') },
    { value: 'select', label: say('trade.asSelect') },
    { value: 'file', label: say('trade.asFile') },
    { value: 'none', label: say('trade.asNone') },
  ];
  return (
    <div className={styles['question']}>
      <QuestionCircleFilled />
      <span>
        {say('trade.ask', { output })}
        {kind === 'select' && <small>{say('trade.choices', { choices: choices.join(say('trade.comma')) })}</small>}
      </span>
      <Segmented options={options} value={kind} aria-label={say('trade.ask', { output })} onChange={choose} />
    </div>
  );
}

interface EndProps extends Pick<TradeTableProps, 'answers' | 'answer'> {
  readonly last: string;
  readonly process: Process | undefined;
}

/** Whether a record that went through all stages is done. */
function EndQuestion({ last, answers, answer, process = NO_PROCESS }: EndProps) {
  const { say, locale } = useDesignWords();
  const end = endingsOf(process, []).find(({ category }) => category === 'won');
  const name = wordsOf(end?.label, locale, end?.key ?? '');
  const question = say('trade.askEnd', { last, end: name });
  return (
    <div className={styles['question']}>
      <QuestionCircleFilled />
      <span>{question}</span>
      <Segmented
        options={[
          { value: true, label: say('trade.end', { end: name }) },
          { value: false, label: say('trade.noEnd', { last }) },
        ]}
        value={answers.hasEnd ?? true}
        aria-label={question}
        onChange={(hasEnd) => answer({ ...answers, hasEnd })}
      />
    </div>
  );
}

const NO_PROCESS: Process = { key: '', table: '', stages: [] };
