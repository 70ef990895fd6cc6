import { below, type Operation } from '@stepwell/definition';

/** Whether a value is none: what would be written for it is left out of the file. */
export const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Sets a property of what stands at an address; a blank one is taken away. Nothing when nothing changes. */
export function propertySet(at: string, object: object, name: string, value: unknown): readonly Operation[] {
  const former = (object as Record<string, unknown>)[name];
  if (isBlank(value)) return Object.hasOwn(object, name) ? [{ op: 'remove', at: below(at, name) }] : [];
  return JSON.stringify(former) === JSON.stringify(value) ? [] : [{ op: 'set', at: below(at, name), value }];
}
