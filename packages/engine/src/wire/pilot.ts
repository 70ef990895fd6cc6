import type { PartDifference } from '@stepwell/definition';
import type { Words } from '@stepwell/expression';
import Type, { type Static, type TProperties } from 'typebox';

const Open = <T extends TProperties>(properties: T) => Type.Object(properties, { additionalProperties: false });
const People = Type.Array(Type.String({ minLength: 1, maxLength: 64 }), { minItems: 1, maxItems: 200, uniqueItems: true });

/** Gives the draft, as it was seen as `revision`, to these people only; a pilot that runs is renewed by it. */
export const PilotBody = Open({
  revision: Type.Integer({ minimum: 0 }),
  people: People,
  note: Type.Optional(Type.String({ maxLength: 500 })),
  /** It is known that scenarios of the draft fail. */
  despiteScenarios: Type.Optional(Type.Boolean()),
});
export type PilotBody = Static<typeof PilotBody>;

/** Who takes part from now on. */
export const PilotPeopleBody = Open({ people: People });
export type PilotPeopleBody = Static<typeof PilotPeopleBody>;

/** What somebody thinks of the version he tries, and the address of the page on which he thought so. */
export const RemarkBody = Open({
  text: Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' }),
  page: Type.String({ maxLength: 500 }),
});
export type RemarkBody = Static<typeof RemarkBody>;

/** What somebody who takes part is told of the version he works with. */
export interface WirePilotNews {
  readonly version: number;
  readonly since: string;
  readonly note: string | null;
  /** What differs from what everybody else has. */
  readonly parts: readonly PartDifference[];
}

/** A pilot as those see it who design the app. */
export interface WirePilot {
  readonly version: number;
  /** The first version of this pilot: renewed, it has others. */
  readonly began: number;
  readonly since: string;
  readonly by: string | null;
  readonly note: string | null;
  /** The draft was changed since. */
  readonly isDraftAhead: boolean;
  readonly people: readonly WirePilotPerson[];
  readonly forms: readonly WirePilotForm[];
  readonly stuck: readonly WireStuck[];
  /** The newest first. */
  readonly remarks: readonly WireRemark[];
}

/** How a pilot came to its end: it is for everybody, nobody has it any more, another version took its place, it was renewed. */
export type PilotEnd = 'widened' | 'withdrawn' | 'published' | 'renewed';

/** A pilot that is over. */
export interface WireFormerPilot {
  readonly version: number;
  readonly began: number;
  readonly since: string;
  readonly endedAt: string;
  readonly how: PilotEnd;
  /** How many took part, and how many remarks they made. */
  readonly people: number;
  readonly remarks: number;
}

/** What somebody did since the pilot began. */
export interface WirePilotPerson {
  readonly id: string;
  readonly name: string;
  readonly created: number;
  readonly changed: number;
  readonly moved: number;
  /** When he last did something; null where he has not yet. */
  readonly lastAt: string | null;
  /** His last acts, the newest first. */
  readonly path: readonly WireAct[];
}

export interface WireAct {
  readonly at: string;
  /** As the audit calls it; a change of the stage is a `move`. */
  readonly what: string;
  readonly table: string;
  readonly record: string;
  /** What the table is called, and the record; left out where it is gone. */
  readonly label: Words;
  readonly title?: string;
}

/** How a form is filled in by those who take part, and by everybody else. */
export interface WirePilotForm {
  readonly form: string;
  readonly label: Words;
  readonly pilot: WireFillingFigures;
  readonly published: WireFillingFigures;
}

export interface WireFillingFigures {
  readonly sent: number;
  readonly givenUp: number;
  readonly medianMs: number | null;
}

/** Where people were refused: the same refusal of the same act counts once, with how often and by whom. */
export interface WireStuck {
  readonly code: string;
  readonly table: string;
  readonly label: Words;
  readonly message: Words;
  /** What was in the way, by its label. */
  readonly what: readonly Words[];
  readonly count: number;
  readonly people: readonly string[];
  readonly lastAt: string;
}

export interface WireRemark {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly text: string;
  readonly page: string;
  readonly version: number;
}
