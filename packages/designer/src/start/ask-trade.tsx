import { useEffect, useState } from 'react';
import { TradeTable } from '../editors/process/paste-table.tsx';
import { readTradeTable } from '../editors/process/read-trade-table.ts';
import type { OutputKind } from '../editors/process/trade-acts.ts';
import { usePasted } from '../editors/process/use-pasted.ts';
import { useDesignWords } from '../words/words.ts';
import { appFromTrade } from './new-app.ts';
import type { AskProps } from './way.ts';

/** From a pasted table of the trade: stage, responsible, time limit, output. */
export function AskTrade({ ready }: AskProps) {
  const { say } = useDesignWords();
  const pasted = usePasted(readTradeTable);
  const [kinds, setKinds] = useState<ReadonlyMap<string, OutputKind>>(new Map());
  const { rows } = pasted;
  useEffect(() => {
    ready(rows && { files: (name) => appFromTrade(name, name.name, rows, { kinds }) });
  }, [rows, kinds, ready]);
  return <TradeTable pasted={pasted} kinds={kinds} setKinds={setKinds} title={say('trade.questions')} />;
}
