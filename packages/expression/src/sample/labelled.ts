import type { FieldSchema, TableSchema } from '../schema.ts';
import type { Type } from '../type.ts';

/** A field with its words in both languages, for a small table. */
export const labelled = (key: string, type: Type, zh: string, en: string): [string, FieldSchema] => [
  key,
  { key, type, label: { 'zh-CN': zh, en } },
];

/** A small table of such fields. */
export const tableOf = (key: string, ...fields: [string, FieldSchema][]): [string, TableSchema] => [
  key,
  { key, sqlName: key, fields: new Map(fields) },
];
