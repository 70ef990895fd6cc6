import { Tag } from 'antd';
import { lazy } from 'react';
import type { CellProps } from '../../field-input.ts';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { choicesOf } from '../../values/choices.ts';
import { labelIn } from '../../values/label.ts';

const COLORS: { readonly [category: string]: string } = { open: 'processing', won: 'success', lost: 'default' };

function StageCell({ value, options, context }: CellProps) {
  const stage = choicesOf(options).find((one) => one.key === value);
  return (
    <Tag color={stage?.color ?? COLORS[stage?.category ?? 'open']} style={{ marginInlineEnd: 0 }}>
      {stage ? labelIn(stage.label, context.locale, stage.key) : String(value)}
    </Tag>
  );
}

export const stageInput = defineFieldInput({
  name: 'stage',
  Input: lazy(async () => ({ default: (await import('./stage-input.ui.tsx')).StageInput })),
  Cell: StageCell,
  width: 'half',
});
