import { theme } from 'antd';
import type { CellProps, FieldInput, InputProps } from '../field-input.ts';
import { Blank } from './blank.tsx';

const isBlank = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** A face as its type writes it; one that nobody writes to has no input. */
type Face = Omit<FieldInput, 'Input'> & { readonly Input?: FieldInput['Input'] };

/** Completes the face of a field type: a read-only input shows its cell, and a blank value a dash. */
export function defineFieldInput(face: Face): FieldInput {
  const { Input } = face;
  const drawCell = (props: CellProps) =>
    isBlank(props.value) ? <Blank locale={props.context.locale} /> : <face.Cell {...props} />;
  const drawInput = (props: InputProps) =>
    Input && !props.readOnly ? <Input {...props} /> : <ReadOnly {...props} Cell={drawCell} />;
  return Object.freeze({ ...face, Input: drawInput, Cell: drawCell });
}

/** An `output`, so that the form's label names it as it names an input. */
function ReadOnly({ Cell, id, describedBy, label, ...props }: InputProps & { readonly Cell: FieldInput['Cell'] }) {
  const { token } = theme.useToken();
  return (
    <output
      id={id}
      aria-label={label}
      aria-describedby={describedBy}
      style={{ minHeight: token.controlHeight, display: 'flex', alignItems: 'center', overflowWrap: 'anywhere' }}
    >
      <div style={{ minWidth: 0, maxWidth: '100%' }}>
        <Cell value={props.value} options={props.options} context={props.context} services={props.services} density="full" />
      </div>
    </output>
  );
}
