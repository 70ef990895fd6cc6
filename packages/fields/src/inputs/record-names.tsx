import { useEffect, useState } from 'react';
import type { InputServices, RecordName } from '../field-input.ts';
import type { FieldContext } from '../field-type.ts';

/** Names that were asked for, one cache per set of services; ids asked for in one tick go out as one question per table. */
class NameBook {
  readonly #services: InputServices;
  readonly #known = new Map<string, RecordName>();
  readonly #asked = new Map<string, Promise<void>>();
  #waiting = new Map<string, Set<string>>();

  constructor(services: InputServices) {
    this.#services = services;
  }

  find(table: string, id: string): RecordName | undefined {
    return this.#known.get(`${table}/${id}`);
  }

  learn(table: string, names: readonly RecordName[]): void {
    for (const name of names) this.#known.set(`${table}/${name.id}`, name);
  }

  async ask(table: string, ids: readonly string[]): Promise<void> {
    await Promise.all(ids.map((id) => this.#askOne(table, id)));
  }

  #askOne(table: string, id: string): Promise<void> {
    const key = `${table}/${id}`;
    const asked = this.#asked.get(key);
    if (asked) return asked;
    const waiting = this.#waiting.get(table) ?? new Set();
    this.#waiting.set(table, waiting.add(id));
    const answer = Promise.resolve().then(() => this.#send(table));
    this.#asked.set(key, answer);
    return answer;
  }

  async #send(table: string): Promise<void> {
    const ids = [...(this.#waiting.get(table) ?? [])];
    this.#waiting.delete(table);
    if (ids.length === 0) return;
    try {
      this.learn(table, await this.#services.nameRecords(table, ids));
    } catch {
      // Offline or not allowed: the ids stay, and the next cell asks again.
      for (const id of ids) this.#asked.delete(`${table}/${id}`);
    }
  }
}

const books = new WeakMap<InputServices, NameBook>();

/** The book of names that inputs and cells of one page share. */
export function nameBook(services: InputServices): NameBook {
  const known = books.get(services);
  if (known) return known;
  const made = new NameBook(services);
  books.set(services, made);
  return made;
}

interface Asked {
  readonly table: string;
  readonly ids: readonly string[];
  readonly context: FieldContext;
  readonly services: InputServices;
}

/** The names of records, as soon as they are known; until then their title is undefined. */
export function useRecordNames({ table, ids, context, services }: Asked): readonly Partial<RecordName>[] {
  const [, redraw] = useState(0);
  const book = nameBook(services);
  const missing = ids.filter((id) => context.nameOf?.(table, id) === undefined && !book.find(table, id));
  const question = missing.join(' ');
  useEffect(() => {
    if (question === '') return undefined;
    let isGone = false;
    book.ask(table, question.split(' ')).then(() => !isGone && redraw((count) => count + 1));
    return () => {
      isGone = true;
    };
  }, [book, table, question]);
  return ids.map((id) => {
    const title = context.nameOf?.(table, id);
    return book.find(table, id) ?? (title === undefined ? { id } : { id, title });
  });
}
