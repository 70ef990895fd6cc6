import type { timelineZhCN } from './timeline-zh-cn.ts';

/** What the timeline of a record says, in English. */
export const timelineEn: { readonly [key in keyof typeof timelineZhCN]: string } = {
  'timeline.began': 'began at {{stage}}',
  'timeline.changed': 'changed {{field}}',
  'timeline.created': 'created this record',
  'timeline.due': '{{rule}} fell due',
  'timeline.dueSince': 'Time ran from {{since}}; the limit was {{after}}',
  'timeline.dueWhile': 'As long as: {{condition}}',
  'timeline.earlier': 'Show earlier',
  'timeline.moved': 'moved it to {{stage}}',
  'timeline.none': 'Nothing yet. The first word is yours.',
  'timeline.refused': '{{rule}} fell due, but could not be carried out: {{why}}',
  'timeline.skipped': 'stages skipped: {{count}}',
  'timeline.submitted': 'submitted {{name}}',
  'timeline.system': 'System',
  'timeline.taskDone': 'finished the task {{title}}',
  'timeline.taskReassigned': 'handed on the task {{title}} to',
  'timeline.taskReopened': 'reopened the task {{title}}',
  'timeline.taskRestored': 'took back what was done to the task {{title}}',
  'timeline.title': 'Timeline',
  'timeline.viewed': 'looked at it for the first time',
  'timeline.why': 'Why',
};
