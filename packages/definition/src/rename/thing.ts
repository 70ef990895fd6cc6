/** What has a key that other parts of an app speak of. */
export type ThingKind =
  | 'table'
  | 'field'
  | 'stage'
  | 'option'
  | 'process'
  | 'form'
  | 'page'
  | 'timeout'
  | 'role'
  | 'calendar'
  | 'parameter';

/**
 * Something with a key. `within` says whose it is: of a field its table (`order`, of lines `order.items`), of an option its field
 * (`order/color`), of a stage its table, since equal stages of all processes of a table are one stage.
 */
export interface Thing {
  readonly kind: ThingKind;
  readonly key: string;
  readonly within?: string;
}

/** One text for one thing. */
export const nameOfThing = ({ kind, within = '', key }: Thing): string => `${kind} ${within} ${key}`;

/** What a thing is called from now on; undefined where it keeps its key. */
export type NewName = (thing: Thing) => string | undefined;

/** A place of an app that speaks of things. */
export interface Speaking {
  /** Its address: `tables/order.json#/fields/0/key`. */
  readonly at: string;
  /** The name of a property speaks of it, not its value. */
  readonly isKey?: boolean;
  readonly things: readonly Thing[];
  /** What stands there when things are called otherwise: of a property its name, else the value. */
  readonly respelled: (newName: NewName) => unknown;
}

/** A key alone, as it stands somewhere. */
export const keyAlone = (thing: Thing): Pick<Speaking, 'things' | 'respelled'> => ({
  things: [thing],
  respelled: (newName) => newName(thing) ?? thing.key,
});
