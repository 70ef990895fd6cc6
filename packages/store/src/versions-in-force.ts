import type { Model } from '@stepwell/engine';

/** The versions of apps that people work with. */
export class VersionsInForce {
  /** Those that were published since the store was opened, by app. */
  readonly #newest = new Map<string, Model>();
  /** Those that a few people work with, by app. */
  readonly #pilots = new Map<string, Model>();

  notePublished(model: Model): void {
    this.#newest.set(model.app.info.key, model);
  }

  letPilot(app: string, model: Model | undefined): void {
    if (model) this.#pilots.set(app, model);
    else this.#pilots.delete(app);
  }

  /** Whether a later version has been published. */
  isPast({ app: { info }, version }: Model): boolean {
    return (this.#newest.get(info.key)?.version ?? 0) > version;
  }

  readonly besideOf = ({ app: { info }, version }: Model): readonly Model[] => {
    const inForce = [this.#newest.get(info.key), this.#pilots.get(info.key)];
    return inForce.filter((model) => model !== undefined && model.version !== version) as readonly Model[];
  };
}
