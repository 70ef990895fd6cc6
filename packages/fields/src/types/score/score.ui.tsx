import { theme } from 'antd';
import type { CellProps } from '../../field-input.ts';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { shown } from '../../inputs/shown.tsx';
import { score } from './score.ts';

/** The points, and how much of what can be reached they are. */
function ScoreCell(props: CellProps) {
  const { token } = theme.useToken();
  const factors = (props.options['factors'] ?? []) as readonly { readonly weight: number }[];
  const most = factors.reduce((sum, { weight }) => sum + Math.max(weight, 0), 0) || 100;
  const share = Math.min(Math.max(Number(props.value) / most, 0), 1);
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 8, fontVariantNumeric: 'tabular-nums' }}>
      <span
        aria-hidden
        style={{ width: 48, height: 5, borderRadius: 3, background: token.colorFillSecondary, overflow: 'hidden' }}
      >
        <span style={{ display: 'block', height: '100%', width: `${share * 100}%`, background: token.colorPrimary }} />
      </span>
      {shown(score, props)}
    </span>
  );
}

export const scoreInput = defineFieldInput({ name: 'score', Cell: ScoreCell, width: 'short', align: 'right' });
