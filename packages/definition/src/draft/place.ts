/** Why an operation cannot be done: what it speaks of is not there (any more), or is not what it takes. */
export type Fault = 'GONE' | 'NO_LIST' | 'NO_OBJECT';

/** An operation that does not fit the draft; nothing of it was done. */
export class OperationFault extends Error {
  readonly at: string;
  readonly fault: Fault;

  constructor(at: string, fault: Fault) {
    super(`${fault}: ${at}`);
    this.at = at;
    this.fault = fault;
  }
}

export interface Place {
  readonly file: string;
  readonly steps: readonly string[];
}

/** The parts of an address. */
export function placeOf(at: string): Place {
  const cut = at.indexOf('#');
  if (cut < 0) return { file: at, steps: [] };
  const steps = at
    .slice(cut + 1)
    .split('/')
    .slice(1);
  return { file: at.slice(0, cut), steps: steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')) };
}

/** The address of something below another. */
export const below = (at: string, ...steps: readonly (string | number)[]): string =>
  `${at}${at.includes('#') ? '' : '#'}${steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`;

export type JsonObject = { readonly [key: string]: unknown };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an item of a list is called: its id, else its key; items without either are known by their place alone. */
export function nameOfItem(item: unknown): string | undefined {
  if (!isObject(item)) return undefined;
  const name = item['id'] ?? item['key'];
  return typeof name === 'string' ? name : undefined;
}

/** The place of an item in its list; undefined when it is not there. One that has an id answers to its key too. */
export function indexIn(list: readonly unknown[], step: string): number | undefined {
  const index = step.startsWith('@') ? indexOfNamed(list, step.slice(1)) : Number(step);
  return Number.isInteger(index) && index >= 0 && index < list.length ? index : undefined;
}

function indexOfNamed(list: readonly unknown[], name: string): number {
  const index = list.findIndex((item) => nameOfItem(item) === name);
  return index >= 0 ? index : list.findIndex((item) => isObject(item) && item['key'] === name);
}

/** How the item at a place is best named: by its name where only it has that. */
export function stepTo(list: readonly unknown[], index: number): string {
  const name = nameOfItem(list[index]);
  const isOnly = name !== undefined && list.filter((item) => nameOfItem(item) === name).length === 1;
  return isOnly ? `@${name}` : String(index);
}
