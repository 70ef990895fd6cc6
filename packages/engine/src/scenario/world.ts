import type { Scenario, ScenarioStep } from '@stepwell/definition';
import type { Actor, AppActor } from '../command/actor.ts';
import type { Command, WireValues } from '../command/command.ts';
import { type Directory, loadDirectory } from '../command/directory.ts';
import { runCommand } from '../command/run-command.ts';
import type { Model, TableModel } from '../model/model.ts';
import type { Effect, InboxItem } from '../ports/effect.ts';
import type { Store } from '../ports/store.ts';
import { noSuch } from './mistake.ts';
import { wireValues } from './plain-values.ts';
import type { ScenarioPorts, ScenarioStore } from './ports.ts';
import { recordingStore } from './recording-store.ts';

/** Where a record that a scenario speaks of lies. */
export interface RecordPlace {
  readonly table: string;
  readonly id: string;
}

const theApp: AppActor = { kind: 'app', cause: 'scenario' };

interface Parts {
  readonly scenario: Scenario;
  readonly model: Model;
  readonly ports: ScenarioPorts;
}

/** An app while a scenario plays: its data, its clock, and what has happened so far. */
export class World {
  readonly scenario: Scenario;
  readonly ports: ScenarioPorts;
  /** Another one after a parameter was tuned. */
  model: Model;
  now: number;
  store: Store;
  /** Records by the names that the scenario gave them. */
  readonly refs = new Map<string, RecordPlace>();
  /** Messages to people, in their order. */
  readonly sent: InboxItem[] = [];
  /** Who works here, where nobody changes that on the way; else it is loaded for each command. */
  directory: Directory | undefined;
  /** Keys of what the step under way was warned of. */
  warned: string[] = [];
  /** How many steps of the last `parallel` succeeded. */
  succeeded: number | undefined;
  /** Told of what every transaction did. */
  heard: ((effects: readonly Effect[]) => void) | undefined;
  readonly #opened: ScenarioStore;

  constructor({ scenario, model, ports }: Parts, opened: ScenarioStore) {
    this.scenario = scenario;
    this.ports = ports;
    this.model = model;
    this.now = Date.parse(scenario.at);
    this.#opened = opened;
    this.store = this.#recorded(opened.store);
  }

  close(): Promise<void> {
    return this.#opened.close();
  }

  async restart(): Promise<void> {
    this.store = this.#recorded(await this.#opened.restart());
  }

  /** The record of a name. */
  place(name: unknown): RecordPlace {
    const place = this.refs.get(String(name));
    if (!place) throw noSuch({ 'zh-CN': '记录', en: 'record' }, String(name), [...this.refs.keys()]);
    return place;
  }

  /** The name that the scenario gave a record, or its id. */
  nameOf(id: string): string {
    return [...this.refs].find(([, place]) => place.id === id)?.[0] ?? id;
  }

  table(key: unknown): TableModel {
    const table = this.model.tables.get(String(key));
    if (!table) throw noSuch({ 'zh-CN': '表', en: 'table' }, String(key));
    return table;
  }

  /** Who a step is done by: `as` names a user; without it the app itself acts. */
  async actorOf({ as }: Pick<ScenarioStep, 'as'>): Promise<Actor> {
    if (as === undefined) return theApp;
    const directory = this.directory ?? (await this.loadDirectory());
    const id = this.refs.get(as)?.id ?? as;
    const me = directory.users.get(id);
    if (!me) throw noSuch({ 'zh-CN': '用户', en: 'user' }, as, [...directory.users.keys()]);
    const roles = (me.values['roles'] as readonly string[] | null) ?? [];
    return { kind: 'person', id, roles, me, locale: 'zh-CN', team: directory.teamOf(id) };
  }

  loadDirectory(): Promise<Directory> {
    return this.store.transact(this.model, (transaction) => loadDirectory(this.model, transaction));
  }

  /** Plain values of a step as they would travel. */
  values(table: TableModel, plain: unknown): WireValues {
    return wireValues(this.model, table, { plain, refs: this.refs });
  }

  /** Does a command; throws a Refusal as it would to anyone. */
  async do(command: Command, actor: Actor, missed?: 'skip'): Promise<RecordPlace> {
    const {
      table,
      id,
      warnings = [],
    } = await runCommand({ store: this.store, model: this.model, directory: this.directory, missed }, command, actor);
    this.warned.push(...warnings.map(({ key }) => key));
    return { table, id };
  }

  #recorded(store: Store): Store {
    return recordingStore(store, (effects) => {
      this.sent.push(...effects.flatMap((effect) => (effect.effect === 'inbox' ? [effect.item] : [])));
      this.heard?.(effects);
    });
  }
}

/** Opens an empty store of the app for a scenario; its clock is the scenario's. */
export async function openWorld(parts: Parts): Promise<World> {
  const clock: { now: () => number } = { now: () => Date.parse(parts.scenario.at) };
  const world = new World(parts, await parts.ports.openStore(parts.model, () => clock.now()));
  clock.now = () => world.now;
  return world;
}
