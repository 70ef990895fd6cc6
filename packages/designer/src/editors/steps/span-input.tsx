import { InputNumber, Select, Space } from 'antd';
import { useState } from 'react';
import { useDesignWords } from '../../words/words.ts';
import { FormulaInput } from '../formula/formula-input.tsx';
import { inUnit, readSpan, type Span, spanText, UNITS, type Unit } from './span.ts';
import styles from './steps.module.css';

interface SpanInputProps {
  readonly label: string;
  readonly value: unknown;
  /** The address of the span, and the table it is about: it may be a formula. */
  readonly at?: string;
  readonly table: string;
  /** Whether it may be a share of the whole limit. */
  readonly hasShare?: boolean;
  readonly onChange: (after: string) => void;
}

/** How long: a count and its unit, or a formula. What is typed is taken once it is a span. */
export function SpanInput({ label, value, at = '', table, hasShare = false, onChange }: SpanInputProps) {
  const { say } = useDesignWords();
  const [typed, setTyped] = useState<Span>();
  const [isWritten, setWritten] = useState(false);
  const there = readSpan(value);
  const span = isWritten ? inUnit(there, 'formula') : (typed ?? there);
  const put = (next: Span) => {
    setWritten(next.unit === 'formula');
    const text = spanText(next);
    setTyped(text === undefined && next.unit !== 'formula' ? next : undefined);
    if (text !== undefined && next.unit !== 'formula' && text !== value) onChange(text);
  };
  const units = UNITS.filter((unit) => unit !== '%' || hasShare || span.unit === '%');
  return (
    <Space.Compact className={styles['span'] ?? ''}>
      {span.unit === 'formula' ? (
        <FormulaInput
          at={at}
          table={table}
          label={label}
          hasLabel={false}
          expected="duration"
          value={value}
          onChange={(after) => after !== undefined && onChange(after)}
        />
      ) : (
        <Amount label={label} span={span} write={(amount) => put({ unit: span.unit, amount })} />
      )}
      <Select<Unit>
        aria-label={`${label} · ${say('span.unit')}`}
        value={span.unit}
        options={units.map((unit) => ({ value: unit, label: say(`span.${unit}`) }))}
        onChange={(unit) => put(inUnit(span, unit))}
        popupMatchSelectWidth={false}
        style={{ minWidth: 92 }}
      />
    </Space.Compact>
  );
}

interface AmountProps {
  readonly label: string;
  readonly span: Span;
  readonly write: (amount: string) => void;
}

const Amount = ({ label, span, write }: AmountProps) => (
  <InputNumber
    aria-label={label}
    min={1}
    max={span.unit === '%' ? 1000 : 10_000}
    precision={0}
    value={span.amount === '' ? null : Number(span.amount)}
    onChange={(amount) => write(amount === null ? '' : String(amount))}
    style={{ width: 72 }}
  />
);
