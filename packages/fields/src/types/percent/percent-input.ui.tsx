import type { InputProps } from '../../field-input.ts';
import { DecimalInput } from '../../inputs/decimal-input.tsx';
import { percent } from './percent.ts';

export function PercentInput(props: InputProps) {
  return <DecimalInput input={props} type={percent} inputMode="decimal" suffix="%" complete={withSign} />;
}

/** The sign stands beside the box, so that 50 typed into it means 50 %. */
const withSign = (text: string) => (/[%％]/.test(text) ? text : `${text}%`);
