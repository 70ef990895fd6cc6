import type { FullField } from '../../tables/full-table.ts';
import type { Facts } from '../facts.ts';

/** Whether nobody can write a field: the platform makes it, or a formula gives it. */
export const isComputed = ({ understanding }: Facts, table: string, { definition, system, type }: FullField): boolean =>
  system || Boolean(type.computed) || understanding.computed.has(`${table}/${definition.key}`);
