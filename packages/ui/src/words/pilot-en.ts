import type { pilotZhCN } from './pilot-zh-cn.ts';

/** The texts of pilots in English. */
export const pilotEn: { readonly [key in keyof typeof pilotZhCN]: string } = {
  'pilot.begun': 'You are trying a new version now. “New version” says what is different',
  'pilot.chip': 'New version',
  'pilot.ended': 'The trial is over. You are back in everybody’s version; your data is all there',
  'pilot.news': 'What is different',
  'pilot.say': 'What do you think?',
  'pilot.sayHow': 'What works well, and where were you stuck?',
  'pilot.send': 'Send',
  'pilot.since':
    'You have been trying this version, ahead of the others, since {{date}}. What you write stands beside everybody’s data.',
  'pilot.thanks': 'Received, thank you',
  'pilot.title': 'You are trying a new version',
  'pilot.why': 'You are trying this version ahead of the others. What you write stands beside everybody’s data.',
  'pilot.widened': 'The version you were trying is everybody’s now',
};
