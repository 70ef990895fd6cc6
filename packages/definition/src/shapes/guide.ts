import Type, { type Static } from 'typebox';
import { Closed, Key, Label, ListOf, Maybe, Ref } from './kit.ts';

/** A picture (the id of a file) or a video (its address), with words below it. */
export const GuideMedia = Closed({
  picture: Maybe(Type.String({ maxLength: 64, description: 'The id of a file' })),
  video: Maybe(Type.String({ pattern: '^https?://', maxLength: 500, description: 'An address', 'x-zh': '以 http 开头的地址' })),
  label: Maybe(Label),
});

/** Something to be done once in the practice space. */
export const Exercise = Closed({ key: Key, label: Label });

/** guides/*.json: how something is done, shown to each person the first time and at hand from then on. */
export const Guide = Closed(
  {
    key: Key,
    id: Maybe(Type.String()),
    label: Maybe(Label),
    form: Maybe(Ref('form')),
    process: Maybe(Ref('process')),
    /** Of the process; left out: every stage of it. */
    stage: Maybe(Key),
    text: Maybe(Label),
    media: Maybe(ListOf(GuideMedia)),
    exercises: Maybe(ListOf(Exercise)),
  },
  { title: 'Guide' },
);
export type Guide = Static<typeof Guide>;
export type GuideMedia = Static<typeof GuideMedia>;
export type Exercise = Static<typeof Exercise>;
