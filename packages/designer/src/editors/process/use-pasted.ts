import { type ClipboardEvent, useState } from 'react';
import { cellsOf } from './read-trade-table.ts';

/** What was pasted or typed, and what is read from it. */
export function usePasted<Row>(readTable: (cells: readonly (readonly string[])[]) => readonly Row[] | undefined) {
  const [text, setText] = useState('');
  const [rows, setRows] = useState<readonly Row[]>();
  const read = (pasted: { html?: string; text: string }) => {
    setText(pasted.text);
    setRows(readTable(cellsOf(pasted)));
  };
  const paste = (event: ClipboardEvent) => {
    event.preventDefault();
    const [html, plain] = ['text/html', 'text/plain'].map((type) => event.clipboardData.getData(type)) as [string, string];
    read({ html, text: plain });
  };
  return { text, rows, read, paste };
}
