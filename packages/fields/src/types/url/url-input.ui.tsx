import type { InputProps } from '../../field-input.ts';
import { ParsedInput } from '../../inputs/parsed-input.tsx';
import { typed } from '../../inputs/shown.tsx';
import { url } from './url.ts';

export function UrlInput(props: InputProps) {
  const text = String(props.value ?? '');
  return <ParsedInput input={props} inputMode="url" shown={text} edited={text} take={(written) => typed(url, written, props)} />;
}
