import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, Record<string, string>>;

/** Room → the rooms it may import, as the table in ARCHITECTURE.md says. */
function arrowsOfTheTable(): Map<string, string[]> {
  const rows = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8').matchAll(/^\| `packages\/(\w+)` *\|[^|\n]*\| ([^|\n]*) \|$/gm);
  return new Map(
    [...rows].map(([, room, may]) => [
      room as string,
      [...(may as string).matchAll(/`(\w+)`/g)].map((match) => match[1] as string),
    ]),
  );
}

test('every package imports only the rooms that the table in ARCHITECTURE.md allows', () => {
  const table = arrowsOfTheTable();
  expect([...table.keys()].sort()).toEqual(readdirSync(join(root, 'packages')).sort());
  for (const [room, may] of table) {
    const { dependencies = {} } = json(`packages/${room}/package.json`);
    const rooms = Object.keys(dependencies).filter((name) => name.startsWith('@stepwell/'));
    expect(rooms.sort(), `packages/${room}/package.json`).toEqual(may.map((name) => `@stepwell/${name}`).sort());
  }
});
