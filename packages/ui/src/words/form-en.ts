import type { formZhCN } from './form-zh-cn.ts';

/** The texts of forms in English. */
export const formEn: { readonly [key in keyof typeof formZhCN]: string } = {
  'form.discard': 'Discard and start again',
  'form.duplicateHidden': 'A record of somebody else, which you may not see: {{how}}',
  'form.duplicateLike': '{{percent}}% alike',
  'form.duplicateLook': 'Look',
  'form.duplicateNameless': 'A record',
  'form.duplicateOpen': 'Look at {{name}}',
  'form.duplicateRefused': 'This cannot be saved a second time.',
  'form.duplicateSame': 'the same',
  'form.more': 'More',
  'form.moreFields': 'Fields: {{count}}',
  'form.problems': '{{count}} to correct',
  'form.required': 'Enter {{label}}',
  'form.requiredMark': 'required',
  'form.restored': 'What you had not sent last time is back.',
  'form.suggested': 'From {{label}}:',
  'form.suggestedLast': 'Last time:',
  'form.takeSuggestion': 'Take it',
  'form.waits': 'The server cannot be reached. What you filled in is kept here and sent once as soon as it can be.',
};
