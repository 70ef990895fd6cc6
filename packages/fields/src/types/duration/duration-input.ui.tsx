import { Select, Space } from 'antd';
import { useState } from 'react';
import type { InputProps } from '../../field-input.ts';
import { ParsedInput } from '../../inputs/parsed-input.tsx';
import { innerOf, typed } from '../../inputs/shown.tsx';
import { upTo } from '../../inputs/up-to.tsx';
import { say } from '../../inputs/wiring.tsx';
import { SPAN_UNITS, type SpanUnit, showSpan } from '../../values/span.ts';
import { duration } from './duration.ts';

const UNITS: readonly (readonly [SpanUnit, zh: string, en: string])[] = [
  ['m', '分钟', 'minutes'],
  ['h', '小时', 'hours'],
  ['d', '天', 'days'],
  ['w', '周', 'weeks'],
];

/** A number in hours stays a number; 2 h 30 min in hours is 2.5; what would need more decimals is written out. */
function amountIn(span: number, unit: SpanUnit, locale: 'zh-CN' | 'en'): string {
  const amount = span / SPAN_UNITS[unit];
  return Number.isInteger(amount * 100) ? String(amount) : showSpan(span, locale);
}

/** A number and its unit; whole phrases such as 2小时30分 or 2h30m are understood too. */
export function DurationInput(props: InputProps) {
  const inner = innerOf(duration, props);
  const span = typeof inner === 'number' ? inner : undefined;
  const usual = (props.options['unit'] as SpanUnit | undefined) ?? 'h';
  const [chosen, setChosen] = useState<SpanUnit | null>(null);
  const unit = chosen ?? (span === undefined ? usual : unitFor(span, usual));
  const text = span === undefined ? String(props.value ?? '') : amountIn(span, unit, props.context.locale);
  const take = (written: string) =>
    typed(duration, /^[\d.\s]+$/.test(written.normalize('NFKC')) ? `${written}${unit}` : written, props);
  return (
    <Space.Compact style={{ width: '100%', maxWidth: upTo(240) }}>
      <ParsedInput input={props} inputMode="decimal" shown={text} edited={text} take={take} />
      <Select<SpanUnit>
        aria-label={say(props, '单位', 'Unit')}
        value={unit}
        disabled={props.disabled ?? false}
        options={UNITS.map(([value, zh, en]) => ({ value, label: say(props, zh, en) }))}
        popupMatchSelectWidth={false}
        style={{ width: 92, flex: 'none' }}
        onChange={(next) => {
          setChosen(next);
          if (span !== undefined) props.onChange((span / SPAN_UNITS[unit]) * SPAN_UNITS[next]);
        }}
      />
    </Space.Compact>
  );
}

/** The usual unit for what is less than three days and has at most two decimals in it; else the largest that divides it. */
function unitFor(span: number, usual: SpanUnit): SpanUnit {
  if (span < 3 * SPAN_UNITS.d && Number.isInteger((span / SPAN_UNITS[usual]) * 100)) return usual;
  return (['w', 'd', 'h', 'm'] as const).find((unit) => span % SPAN_UNITS[unit] === 0) ?? usual;
}
