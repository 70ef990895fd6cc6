export type { Activity, AuditEntry, Change, Effect, InboxItem, Move, TimerRow } from './effect.ts';
export type {
  Act,
  DueRecord,
  Find,
  Following,
  QueryAnswer,
  QueryColumn,
  QueryRequest,
  ReadRows,
  Store,
  Transaction,
} from './store.ts';
