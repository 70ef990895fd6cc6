import type { FullTable } from '@stepwell/definition';
import type { WireRecord } from '@stepwell/engine';
import { Select } from 'antd';
import { useApp } from '../app/app-context.ts';
import { useMove } from '../move/use-move.tsx';
import { processOf, waysFrom } from '../record/stages.ts';
import { useWords, wordsOf } from '../words/words.ts';
import styles from './cell.module.css';
import type { CellEnd } from './cell-editor.tsx';
import type { Column } from './columns.ts';

interface StageEditorProps {
  readonly table: FullTable;
  readonly column: Column;
  readonly record: WireRecord;
  readonly end: (end: CellEnd) => void;
}

/** Where a record may go from its stage, over its cell; what a move is missing is asked for as everywhere. */
export function StageEditor({ table, column: { key, field }, record, end }: StageEditorProps) {
  const { app } = useApp();
  const { locale } = useWords();
  const move = useMove();
  const process = processOf(app, table.key, record.values);
  const ways = process ? waysFrom(process, record.values[key]) : [];
  const go = (to: string) => {
    end({ go: 'stay' });
    void move(table.key, record, to);
  };
  return (
    <div className={styles['editor']} data-editor>
      <Select
        autoFocus
        defaultOpen
        value={String(record.values[key] ?? '')}
        options={ways.map((stage) => ({ value: stage.key, label: wordsOf(stage.label, locale, stage.key) }))}
        labelRender={({ value }) => wordsOf(process?.stages.find((stage) => stage.key === value)?.label, locale, String(value))}
        onChange={go}
        onOpenChange={(isOpen) => !isOpen && end({ go: 'leave' })}
        aria-label={wordsOf(field.definition.label, locale, key)}
        onKeyDown={(event) => event.key === 'Escape' && end({ go: 'stay' })}
      />
    </div>
  );
}
