import type { InputProps } from '../field-input.ts';

/** What joins a control with its label, its help, its errors and its state; spread it on the control. */
export const wiring = ({ id, describedBy, invalid, label, disabled, autoFocus, onBlur }: InputProps) => ({
  id,
  disabled: disabled ?? false,
  autoFocus: autoFocus ?? false,
  ...(onBlur && { onBlur: () => onBlur() }),
  ...(label && { 'aria-label': label }),
  ...(describedBy && { 'aria-describedby': describedBy }),
  ...(invalid && { 'aria-invalid': true as const, status: 'error' as const }),
});

/** The same for an input that is a button: it is called by the field's label and by what stands on it. */
export const buttonWiring = (props: InputProps, text: string) => {
  const { status, 'aria-label': label, ...joined } = wiring(props);
  return { ...joined, danger: status === 'error', ...(label && { 'aria-label': `${label} ${text}` }) };
};

/** Words of an input in the reader's language. */
export const say = (props: { readonly context: { readonly locale: string } }, zh: string, en: string): string =>
  props.context.locale === 'en' ? en : zh;
