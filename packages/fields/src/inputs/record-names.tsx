import { useEffect, useState } from 'react';
import type { InputServices, RecordName } from '../field-input.ts';
import type { FieldContext } from '../field-type.ts';

/** Names that were asked for, one cache per set of services; ids asked for in one tick go out as one question per table. */
class NameBook {
  readonly #services: InputServices;
  readonly #known = new Map<string, RecordName>();
  readonly #asked = new Map<string, Promise<void>>();
  readonly #batches = new Map<string, { readonly ids: Set<string>; readonly answer: Promise<void> }>();

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
    const batch = this.#batches.get(table) ?? this.#begin(table);
    batch.ids.add(id);
    this.#asked.set(key, batch.answer);
    return batch.answer;
  }

  /** Everyone who asks in this tick waits for the one answer. */
  #begin(table: string) {
    const batch = { ids: new Set<string>(), answer: Promise.resolve().then(() => this.#send(table)) };
    this.#batches.set(table, batch);
    return batch;
  }

  async #send(table: string): Promise<void> {
    const ids = [...(this.#batches.get(table)?.ids ?? [])];
    this.#batches.delete(table);
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
