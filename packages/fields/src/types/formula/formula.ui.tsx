import type { Type } from '@stepwell/expression';
import type { CellProps } from '../../field-input.ts';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { LineText } from '../../inputs/line-text.tsx';
import { shown } from '../../inputs/shown.tsx';
import { formula } from './formula.ts';
import { carrierOf } from './of-type.ts';
import { typeOfWire } from './of-wire.ts';

/** A result as a field of its type shows it; numbers rounded to what people read. */
function FormulaCell(props: CellProps) {
  const result = (props.options['result'] as Type | undefined) ?? typeOfWire(props.value);
  const carrier = result && result.kind !== 'number' ? carrierOf(result) : undefined;
  const face = carrier && props.services.inputs.find((input) => input.name === carrier.type.name);
  if (face && carrier) return <face.Cell {...props} options={carrier.options} />;
  return <LineText text={shown(formula, { ...props, options: { ...props.options, result } })} density={props.density} numeric />;
}

export const formulaInput = defineFieldInput({ name: 'formula', Cell: FormulaCell, width: 'short' });
