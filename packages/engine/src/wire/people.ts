import Type, { type Static, type TProperties } from 'typebox';

const Open = <T extends TProperties>(properties: T) => Type.Object(properties, { additionalProperties: false });
const Id = Type.String({ maxLength: 64 });

/** Somebody who is to work in an app. Who leads him is there already, or comes in the same list: then by his place in it. */
export const NewPerson = Open({
  name: Type.String({ maxLength: 200 }),
  roles: Type.Array(Type.String({ maxLength: 90 }), { maxItems: 50 }),
  department: Type.Optional(Id),
  manager: Type.Optional(Type.Union([Id, Type.Integer({ minimum: 0 })])),
  email: Type.Optional(Type.String({ maxLength: 200 })),
  phone: Type.Optional(Type.String({ maxLength: 60 })),
});
export type NewPerson = Static<typeof NewPerson>;

/** People who are to work in an app: all of them come in, or none. */
export const NewPeopleBody = Open({ people: Type.Array(NewPerson, { minItems: 1, maxItems: 500 }) });
export type NewPeopleBody = Static<typeof NewPeopleBody>;

/** How somebody who works in an app gets in. */
export interface WireEntrance {
  readonly id: string;
  /** Under this name he signs in; blank while he cannot. */
  readonly signInName: string | null;
  readonly hasPassword: boolean;
  /** When he was last here, as far as it is remembered. */
  readonly seenAt: string | null;
  /** Until then a link waits for him that signs him in. */
  readonly invitedUntil: string | null;
  /** Whether whoever asks may hand him such a link. */
  readonly mayInvite: boolean;
}

/** A link that lets somebody in once, for him to open on his own device. */
export interface WireInvitation {
  readonly address: string;
  readonly link: string;
  /** Whether other devices reach this server under that address. */
  readonly isReachable: boolean;
  readonly until: string;
}
