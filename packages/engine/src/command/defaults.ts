import { compileFormula, type Row, type Value, type Values } from '@stepwell/expression';
import type { TableModel } from '../model/model.ts';
import type { Work } from './work.ts';

/** The values of a new record: what the platform and the definition give, then what was asked for. */
export function newValues(work: Work, table: TableModel, id: string, given: Values): Values {
  const values: Record<string, Value> = { id, ...table.plainDefaults, ...given };
  const row: Row = { values };
  for (const field of table.fields.values()) {
    if (field.defaultFormula && (values[field.key] ?? null) === null) {
      values[field.key] = compileFormula(field.defaultFormula)(work.environment(row));
    }
  }
  if (table.owner && !table.definition.pool) values[table.owner] ??= ownerOf(work, table, given);
  return Object.assign(values, systemValues(work, null));
}

/** The creator owns what he makes; what is imported may expressly be nobody's. */
const ownerOf = (work: Work, { owner = '' }: TableModel, given: Values): string | null =>
  work.missed === 'skip' && owner in given ? null : work.by;

/** What the platform knows of a record: who wrote it, when, which version. */
export function systemValues(work: Work, old: Row | null): Values {
  const version = Number(old?.values['version'] ?? 0) + 1;
  const written = { updated_at: work.now, updated_by: work.by, version };
  return old ? written : { created_at: work.now, created_by: work.by, deleted_at: null, ...written };
}

/** When the record changed hands, and whether its owner has acted on it since. */
export function ownerValues(work: Work, table: TableModel, old: Row | null, values: Values): Values {
  if (!table.owner) return {};
  const owner = values[table.owner] ?? null;
  if (owner !== (old?.values[table.owner] ?? null)) {
    return { assigned_at: owner === null ? null : work.now, first_viewed_at: null, first_action_at: null };
  }
  const isFirst = old !== null && owner !== null && work.by !== null && (old.values['first_action_at'] ?? null) === null;
  return isFirst ? { first_action_at: work.now } : {};
}
