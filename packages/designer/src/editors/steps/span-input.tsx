import { Input, InputNumber, Select, Space } from 'antd';
import { useState } from 'react';
import { useDesignWords } from '../../words/words.ts';
import { inUnit, readSpan, type Span, spanText, UNITS, type Unit } from './span.ts';

interface SpanInputProps {
  readonly label: string;
  readonly value: unknown;
  /** Whether it may be a share of the whole limit. */
  readonly hasShare?: boolean;
  readonly onChange: (after: string) => void;
}

/** How long: a count and its unit. What is typed is taken once it is a span. */
export function SpanInput({ label, value, hasShare = false, onChange }: SpanInputProps) {
  const { say } = useDesignWords();
  const [typed, setTyped] = useState<Span>();
  const there = readSpan(value);
  const span = typed ?? there;
  const put = (next: Span) => {
    const text = spanText(next);
    setTyped(text === undefined || next.unit === 'formula' ? next : undefined);
    if (text !== undefined && next.unit !== 'formula' && text !== value) onChange(text);
  };
  const take = () => {
    const text = spanText(span);
    if (text !== undefined && text !== value) onChange(text);
    setTyped(undefined);
  };
  const units = UNITS.filter((unit) => unit !== '%' || hasShare || span.unit === '%');
  return (
    <Space.Compact>
      <Amount label={label} span={span} write={(amount) => put({ unit: span.unit, amount })} leave={take} />
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
  readonly leave: () => void;
}

const Amount = ({ label, span, write, leave }: AmountProps) =>
  span.unit === 'formula' ? (
    <Input
      aria-label={label}
      value={span.amount}
      onChange={({ target }) => write(target.value)}
      onBlur={leave}
      onPressEnter={({ nativeEvent }) => !nativeEvent.isComposing && leave()}
      style={{ width: 220 }}
    />
  ) : (
    <InputNumber
      aria-label={label}
      min={1}
      max={span.unit === '%' ? 1000 : 10_000}
      precision={0}
      value={span.amount === '' ? null : Number(span.amount)}
      onChange={(amount) => write(amount === null ? '' : String(amount))}
      onBlur={leave}
      style={{ width: 72 }}
    />
  );
