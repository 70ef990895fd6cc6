import type { RecordName } from '../field-input.ts';
import { say } from './wiring.tsx';

/** What a record is called: never nothing, also when the name is not known yet, or is not for the reader. */
export function titleOf(context: { readonly locale: string }, name: Partial<RecordName> | undefined): string {
  if (name?.title === undefined) return '…';
  if (name.isHidden) return say({ context }, '无法查看', 'Not available');
  return name.title || say({ context }, '未命名', 'Untitled');
}
