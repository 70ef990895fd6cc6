import type { Row } from '@stepwell/expression';

/** On whose behalf something happens. */
export type Actor = PersonActor | AppActor;

/** A person: his rights hold. */
export interface PersonActor {
  readonly kind: 'person';
  readonly id: string;
  readonly roles: readonly string[];
  /** His record, with as much of its neighbourhood as the rights of his roles need. */
  readonly me: Row;
  readonly locale: 'zh-CN' | 'en';
  /** The users below him, himself included. */
  readonly team: readonly string[];
  readonly address?: string;
  readonly device?: string;
}

/** The app itself: timers, jobs, installation. Every right; `cause` says why it acts. */
export interface AppActor {
  readonly kind: 'app';
  readonly cause: string;
}
