/** What the engine writes among the activities of a record; plugins add kinds of their own. */
export const ACTIVITY_KINDS = [
  'comment',
  'submitted',
  'viewed',
  'timeout_refused',
  'task_done',
  'task_reopened',
  'task_reassigned',
  'task_restored',
] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** What a record's timeline tells: its activities, and what its other companions say of it. */
export const TIMELINE_KINDS = ['created', 'changed', 'moved', 'due', ...ACTIVITY_KINDS] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];
