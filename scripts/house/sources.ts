import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

export interface Source {
  readonly path: string;
  readonly text: string;
  readonly lines: readonly string[];
}

/** The product's own source files, without tests. */
export function productSources(): Source[] {
  const paths = globSync(['packages/*/src/**/*.{ts,tsx}', 'apps/*/src/**/*.{ts,tsx}', 'scripts/**/*.{ts,mjs}'], { cwd: root });
  return paths
    .filter(
      (path) =>
        !/\.(test|spec|bench)\.tsx?$/.test(path) && !path.startsWith('packages/testing/') && !path.startsWith('scripts/house/'),
    )
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return { path, text, lines: text.split('\n') };
    });
}
