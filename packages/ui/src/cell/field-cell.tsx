import type { FullField } from '@stepwell/definition';
import { useApp } from '../app/app-context.ts';
import { useServices } from '../data/use-services.ts';
import { faceOf } from './face-of.ts';
import { isBlank } from './is-blank.ts';

interface FieldCellProps {
  readonly field: FullField;
  readonly value: unknown;
  readonly density?: 'line' | 'full';
}

/** A field's value as people read it; a blank is a quiet dash. */
export function FieldCell({ field, value, density = 'line' }: FieldCellProps) {
  const { vocabulary, context } = useApp();
  const services = useServices();
  if (isBlank(value)) return <span className="blank">–</span>;
  const { Cell } = faceOf(vocabulary, field.type);
  return <Cell value={value} options={field.options} context={context} services={services} density={density} />;
}
