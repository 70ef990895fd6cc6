export * from './calendar/index.ts';
export type { Actor, AppActor, PersonActor } from './command/actor.ts';
export type { Command, WireValues } from './command/command.ts';
export { type Missing, Refusal, type RefusalDetails, type Why } from './command/refusal.ts';
export { type RefusalCode, refusals, refuse } from './command/refusals.ts';
export type * from './model/model.ts';
export type * from './ports/index.ts';
export * from './wire/wire.ts';
