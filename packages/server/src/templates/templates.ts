import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type App, type AppFiles, appOf, checkApp, type Vocabulary } from '@stepwell/definition';
import { readAppFolder } from '@stepwell/definition/folder';
import { compileModel, makeDirectory, TRIAL } from '@stepwell/engine';
import type { InstalledApp } from '../apps/apps.ts';

/** An app without errors that others can begin with; its demo company stays where it is. */
export interface Template {
  readonly key: string;
  readonly files: AppFiles;
  readonly app: App;
}

const LONGEST_KEY = 20;
/** Under this key a template is tried. */
export const trialKey = (key: string): string => `${TRIAL}${key}`.slice(0, LONGEST_KEY);

export interface TemplatesOptions {
  /** The folder in which each template has its own; left out: there are none. */
  readonly folder?: string | undefined;
  readonly vocabulary: Vocabulary;
  readonly now: () => number;
  readonly log: (line: string) => void;
}

/** The apps that this server was given for others to begin with. They are read when they are first asked for. */
export class Templates {
  readonly #options: TemplatesOptions;
  readonly #trials = new Map<string, InstalledApp>();
  #all: Promise<readonly Template[]> | undefined;

  constructor(options: TemplatesOptions) {
    this.#options = options;
  }

  all(): Promise<readonly Template[]> {
    this.#all ??= this.#read();
    return this.#all;
  }

  async find(key: string): Promise<Template | undefined> {
    return (await this.all()).find((template) => template.key === key);
  }

  /** The app as which a template is tried, under this key; undefined when the key is none of a trial. */
  async trial(key: string): Promise<InstalledApp | undefined> {
    if (!key.startsWith(TRIAL)) return undefined;
    const template = (await this.all()).find((one) => trialKey(one.key) === key);
    const known = this.#trials.get(key) ?? (template && this.#begin(template, key));
    if (known) this.#trials.set(key, known);
    return known;
  }

  #begin({ app }: Template, key: string): InstalledApp {
    const model = compileModel({ ...app, info: { ...app.info, key } }, this.#options.vocabulary, 1);
    return { key, model, directory: makeDirectory([]) };
  }

  async #read(): Promise<readonly Template[]> {
    const { folder } = this.#options;
    if (folder === undefined) return [];
    const within = await readdir(folder, { withFileTypes: true }).catch(() => []);
    const folders = within.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
    return folders.sort().flatMap((one) => this.#readOne(one) ?? []);
  }

  /** What of a folder is an app; one with errors is no template, and the log says so. */
  #readOne(folder: string): Template | undefined {
    const { vocabulary, now, log } = this.#options;
    const read = readAppFolder(folder).files;
    if (!read.has('app.json')) return undefined;
    const files = new Map([...read].filter(([path]) => !path.startsWith('demo/')));
    const { app, problems } = checkApp(files, vocabulary, now());
    if (!app) log(`${folder} is no template: ${problems.map(({ path, message }) => `${path} ${message.en}`).join('; ')}`);
    return app && { key: appOf(files).info.key, files, app };
  }
}
