import { useEffect, useState } from 'react';
import { TradeTable } from '../editors/process/paste-table.tsx';
import { readTradeTable, recordIn } from '../editors/process/read-trade-table.ts';
import type { TradeAnswers } from '../editors/process/trade-acts.ts';
import { usePasted } from '../editors/process/use-pasted.ts';
import { useDesignWords } from '../words/words.ts';
import { appFromTrade } from './new-app.ts';
import { RecordInput } from './record-input.tsx';
import type { AskProps } from './way.ts';

/** From a pasted table of the trade: stage, responsible, time limit, output. */
export function AskTrade({ ready, suggest }: AskProps) {
  const { say } = useDesignWords();
  const pasted = usePasted(readTradeTable);
  const [answers, setAnswers] = useState<TradeAnswers>({ kinds: new Map() });
  const [written, setWritten] = useState<string>();
  const { rows } = pasted;
  const guessed = (rows && recordIn(rows)) ?? '';
  const record = written ?? guessed;
  useEffect(() => {
    ready(rows && { files: (name) => appFromTrade(name, record.trim() || name.name, { rows, ...answers }) });
  }, [rows, answers, record, ready]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: proposed once for each table, whatever is written since
  useEffect(() => {
    if (guessed !== '') suggest(say('start.nameOf', { record: guessed }));
  }, [guessed]);
  return (
    <>
      <TradeTable pasted={pasted} answers={answers} answer={setAnswers} title={say('trade.questions')} />
      {rows && <RecordInput value={record} onChange={setWritten} />}
    </>
  );
}
