import { Tag } from 'antd';
import type { CellProps, InputProps } from '../../field-input.ts';
import { ChoiceSelect } from '../../inputs/choice-select.tsx';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { choicesOf } from '../../values/choices.ts';
import { labelIn } from '../../values/label.ts';

const COLORS: { readonly [category: string]: string } = { open: 'processing', won: 'success', lost: 'default' };

/** A choice of stages, for filters and parameters; a record's stage itself is moved, not written. */
function StageInput(props: InputProps) {
  return <ChoiceSelect input={props} />;
}

function StageCell({ value, options, context }: CellProps) {
  const stage = choicesOf(options).find((one) => one.key === value);
  return (
    <Tag color={stage?.color ?? COLORS[stage?.category ?? 'open']} style={{ marginInlineEnd: 0 }}>
      {stage ? labelIn(stage.label, context.locale, stage.key) : String(value)}
    </Tag>
  );
}

export const stageInput = defineFieldInput({ name: 'stage', Input: StageInput, Cell: StageCell, width: 'half' });
