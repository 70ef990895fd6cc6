import type { FullTable } from '@stepwell/definition';
import type { AppHere } from '../app/app-context.ts';
import type { WireValues } from './judge.ts';

/** What a new record begins with on the page: plain defaults, and its maker as owner; computed defaults are the server's. */
export function usualValues(here: AppHere, table: FullTable): WireValues {
  const defaults = table.definition.fields.flatMap(({ key, default: value }) => {
    const isPlain = value !== undefined && !(typeof value === 'object' && value !== null && 'formula' in value);
    return isPlain ? [[key, value] as const] : [];
  });
  const { owner } = table.definition;
  return { ...Object.fromEntries(defaults), ...(owner && !table.definition.pool ? { [owner]: here.me.id } : {}) };
}
