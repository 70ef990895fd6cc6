import type { guideZhCN } from './guide-zh-cn.ts';

/** The texts of the editor of guides in English; guide-zh-cn.ts says the same in Chinese. */
export const guideEn: { readonly [key in keyof typeof guideZhCN]: string } = {
  'guide.about': 'What it is about',
  'guide.aboutHint': 'Choose a form, or a stage of a process',
  'guide.aboutSet': 'Say what “{{name}}” is about',
  'guide.addExercise': 'Add an exercise',
  'guide.addPicture': 'Add a picture',
  'guide.addVideo': 'Add the link of a video',
  'guide.caption': 'Caption',
  'guide.exercise': 'Exercise',
  'guide.exerciseAdded': 'Add an exercise to “{{name}}”',
  'guide.exerciseRemoved': 'Remove an exercise of “{{name}}”',
  'guide.exercises': 'Exercises',
  'guide.learners': 'Who has learned it',
  'guide.media': 'Pictures and videos',
  'guide.mediaAdded': 'Add something to see to “{{name}}”',
  'guide.mediaRemoved': 'Remove something to see from “{{name}}”',
  'guide.newExercise': 'New exercise',
  'guide.notSeen': 'not yet',
  'guide.picture': 'Picture',
  'guide.removeExercise': 'Remove the exercise “{{name}}”',
  'guide.removeMedia': 'Remove this',
  'guide.seenBy': 'Seen by {{seen}} of {{all}}',
  'guide.text': 'How it is done',
  'guide.textHint':
    'A line is a paragraph; lines that begin with a dash become a list. Everybody sees it the first time, and behind a question mark from then on.',
  'guide.videoAddress': 'Address of the video',
  'guide.wholeProcess': '{{name}}: every stage',
  'part.guides': 'Guides',
};
