import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

interface Opening<House> {
  readonly open: (folder: string) => Promise<House>;
  readonly close: (house: House) => Promise<void>;
}

/** Where practice spaces lie in a data directory, and the way into one for whoever keeps data in order. */
export class Spaces<House> {
  readonly #folder: string;
  readonly #opening: Opening<House>;
  #served: ((app: string) => Promise<House | undefined>) | undefined;

  constructor(folder: string, opening: Opening<House>) {
    this.#folder = join(folder, 'practice');
    this.#opening = opening;
  }

  folderOf(app: string): string {
    return join(this.#folder, app);
  }

  /** The apps and templates in whose space somebody has ever been. */
  keys(): readonly string[] {
    return existsSync(this.#folder) ? readdirSync(this.#folder) : [];
  }

  /** From now on they are served, and one that is needed is asked for there: a folder belongs to one house at a time. */
  servedBy(open: (app: string) => Promise<House | undefined>): void {
    this.#served = open;
  }

  /** Does something in the space of an app, if somebody has ever been in it. */
  async within(app: string, work: (house: House) => Promise<void>): Promise<void> {
    if (!this.keys().includes(app)) return;
    const served = await this.#served?.(app);
    if (served) return work(served);
    const house = await this.#opening.open(this.folderOf(app));
    await work(house).finally(() => this.#opening.close(house));
  }
}
