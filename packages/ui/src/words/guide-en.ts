import type { guideZhCN } from './guide-zh-cn.ts';

/** The texts of guides and of the practice space in English; guide-zh-cn.ts says the same in Chinese. */
export const guideEn: { readonly [key in keyof typeof guideZhCN]: string } = {
  'guide.close': 'Close',
  'guide.done': 'Done',
  'guide.exercises': 'Exercises',
  'guide.gotIt': 'Got it',
  'guide.markDone': 'Mark as done',
  'guide.picture': 'Picture',
  'guide.title': 'How it is done',
  'guide.toPractice': 'To the practice space',
  'guide.video': 'Watch the video',
  'practice.leave': 'Leave practice',
  'practice.reset': 'Start again',
  'practice.resetSure': 'Clear what everybody did in the practice space and start again?',
  'practice.title': 'Practice space',
  'practice.trial': 'Trying a template',
  'practice.trialLeave': 'End the trial',
  'practice.trialUse': 'Use this template',
  'practice.trialWhy': 'Try whatever you like: this is practice data alone, and touches no app.',
  'practice.why': 'Nothing here reaches the real data, or anybody outside.',
};
