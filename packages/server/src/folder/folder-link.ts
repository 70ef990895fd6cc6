import { type FSWatcher, watch } from 'node:fs';
import { type AppFiles, applyOperations, type Operation, OperationFault, operationsBetween, placeOf } from '@stepwell/definition';
import { readAppFolder } from '@stepwell/definition/folder';
import type { InstalledApp } from '../apps/apps.ts';
import type { House } from '../house.ts';
import { isSameFile, sharedFiles, writeFile } from './folder-files.ts';

/** Editors write a file in several steps: what they did is looked at when they have been quiet for so many milliseconds. */
const QUIET = 150;

/**
 * Keeps the draft of an app and a folder of files alike, both ways: what is saved in the folder is a step of the draft that every
 * designer sees, and what is designed is written into the files, each change as a small one. Of what both sides changed at once,
 * the folder's part is done on the draft where it still fits, and told where not.
 */
export class FolderLink {
  readonly #house: House;
  readonly #app: string;
  readonly #folder: string;
  /** What both sides last had in common. */
  #common: AppFiles;
  #watcher: FSWatcher | undefined;
  #unwatch: (() => void) | undefined;
  #timer: NodeJS.Timeout | undefined;
  #turn: Promise<void> = Promise.resolve();
  #told = '';

  constructor(house: House, app: string, folder: string) {
    this.#house = house;
    this.#app = app;
    this.#folder = folder;
    this.#common = new Map();
  }

  /** Begins: where the two differ, the folder is what somebody wants. Resolves when they are alike. */
  async open(): Promise<void> {
    const app = await this.#house.apps.find(this.#app);
    if (app) this.#common = sharedFiles((await this.#house.drafts.of(app)).files);
    this.#watcher = watch(this.#folder, { recursive: true }, () => this.#soon());
    this.#watcher.on('error', (error) => this.#tell(String(error)));
    this.#unwatch = this.#house.drafts.watch((key) => key === this.#app && this.#soon());
    await this.#sync();
  }

  /** Ends when what is under way is done. */
  close(): Promise<void> {
    this.#watcher?.close();
    this.#unwatch?.();
    clearTimeout(this.#timer);
    return this.#turn;
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#sync(), QUIET);
  }

  #sync(): Promise<void> {
    this.#turn = this.#turn.then(() => this.#once()).catch((error: unknown) => this.#tell(String(error)));
    return this.#turn;
  }

  async #once(): Promise<void> {
    const app = await this.#house.apps.find(this.#app);
    if (!app) return;
    const { disk, unreadable } = this.#read();
    await this.#takeIn(app, operationsBetween(this.#common, disk));
    const draft = sharedFiles((await this.#house.drafts.of(app)).files);
    const common = new Map(draft);
    for (const path of new Set([...disk.keys(), ...draft.keys()])) {
      const [known, wanted] = [disk.get(path), draft.get(path)];
      if (isSameFile(known, wanted)) continue;
      if (!unreadable.has(path) && writeFile(this.#folder, path, { known, wanted })) continue;
      // Somebody is writing it just now: it is looked at again when he has.
      if (known === undefined) common.delete(path);
      else common.set(path, known);
      if (!unreadable.has(path)) this.#soon();
    }
    this.#common = common;
  }

  /** The folder as it is; a file that is no JSON for the moment says what it said before. */
  #read(): { readonly disk: AppFiles; readonly unreadable: ReadonlySet<string> } {
    const { files, problems } = readAppFolder(this.#folder);
    const unreadable = new Set([...files].flatMap(([path, content]) => (content === undefined ? [path] : [])));
    const broken = problems.filter(({ path }) => unreadable.has(path.split('#')[0] ?? ''));
    this.#tell(broken.map(({ path, message }) => `${path} ${message.en}`).join('\n'));
    const disk = new Map(
      [...files].map(([path, content]) => {
        const before = this.#common.get(path);
        return [path, content === undefined || isSameFile(content, before) ? before : content] as const;
      }),
    );
    return { disk: sharedFiles(disk), unreadable };
  }

  async #takeIn(app: InstalledApp, operations: readonly Operation[]): Promise<void> {
    const { files } = await this.#house.drafts.of(app);
    const fitting = this.#fitting(files, operations);
    if (fitting.length === 0) return;
    const touched = [...new Set(fitting.map(({ at }) => placeOf(at).file))];
    const name = `📁 ${touched.slice(0, 3).join(', ')}${touched.length > 3 ? ' …' : ''}`;
    await this.#house.drafts.step(app, { name, operations: fitting, by: '' });
  }

  #fitting(files: AppFiles, operations: readonly Operation[]): readonly Operation[] {
    let now = files;
    return operations.filter((operation) => {
      try {
        now = applyOperations(now, [operation]).files;
        return true;
      } catch (error) {
        if (!(error instanceof OperationFault)) throw error;
        this.#tell(`${operation.at}: changed in the designer meanwhile; kept as it is there`);
        return false;
      }
    });
  }

  #tell(line: string): void {
    if (line !== '' && line !== this.#told) this.#house.log(line);
    this.#told = line;
  }
}
