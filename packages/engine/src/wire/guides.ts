import Type, { type Static } from 'typebox';

/** What somebody says of a guide: that he has seen it, or done one of its exercises. */
export const GuideSeenBody = Type.Object(
  { exercise: Type.Optional(Type.String({ minLength: 1, maxLength: 90 })) },
  { additionalProperties: false },
);
export type GuideSeenBody = Static<typeof GuideSeenBody>;

/** The guides that who asks has seen, and the exercises he has done. */
export interface WireMyGuides {
  readonly seen: readonly string[];
  readonly done: readonly { readonly guide: string; readonly exercise: string }[];
}

/** How far one person has come with a guide. */
export interface WireLearner {
  readonly id: string;
  readonly name: string;
  readonly seenAt: string | null;
  readonly done: readonly { readonly exercise: string; readonly at: string }[];
}
