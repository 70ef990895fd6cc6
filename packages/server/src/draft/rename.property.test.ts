import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  type AppFiles,
  applyOperations,
  checkApp,
  nameOfThing,
  type Problem,
  renameThing,
  type Thing,
  thingsIn,
} from '@stepwell/definition';
import { readAppFolder } from '@stepwell/definition/folder';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { vocabulary } from '../testing/lending-app.ts';

const EXAMPLES = join(import.meta.dirname, '../../../../examples');
const apps = readdirSync(EXAMPLES).map((name) => readAppFolder(join(EXAMPLES, name)).files);

const text = (files: AppFiles) => JSON.stringify([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
const said = (problems: readonly Problem[]) => problems.map(({ code, severity }) => `${severity} ${code}`).sort();

function tryOut(files: AppFiles, thing: Thing, known: readonly string[]) {
  const to = `${thing.key.slice(0, 30)}_2`;
  const renaming = renameThing(files, vocabulary, { thing, to });
  if ('fault' in renaming) throw new Error(`${nameOfThing(thing)}: ${renaming.fault}`);
  const { files: after, inverse } = applyOperations(files, renaming.operations);
  expect(said(checkApp(after, vocabulary).problems), nameOfThing(thing)).toEqual(known);
  expect(thingsIn(after).map(nameOfThing)).toContain(nameOfThing({ ...thing, key: to }));
  expect(text(applyOperations(after, inverse).files)).toBe(text(files));
}

/** The largest example takes a second a rename: some of it each time, and all of the small ones. */
test.each(apps)(
  'whatever is renamed in example %#, nothing is wrong that was not, and undoing gives the very same text',
  (files) => {
    const things = thingsIn(files);
    if (things.length === 0) return;
    const known = said(checkApp(files, vocabulary).problems);
    const numRuns = Math.min(things.length * 2, Math.ceil(600 / things.length));
    fc.assert(
      fc.property(fc.constantFrom(...things), (thing) => tryOut(files, thing, known)),
      { numRuns: Math.max(numRuns, 8) },
    );
  },
  120_000,
);
