import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AppFiles, applyOperations, operationsBetween, type TableRights, toBundle } from '@stepwell/definition';
import { choicesOf } from '@stepwell/fields';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DraftModel } from '../model/draft-model.ts';
import type { Transport } from '../model/transport.ts';
import type { EveryAct, Pick } from '../testing/act.ts';
import { everyAct } from '../testing/every-act.ts';
import { randomApps } from '../testing/random-definitions.ts';
import { hoursText, readHours } from './calendar/hours-text.ts';
import { entriesOf, textOf } from './page/entries.ts';
import { chosenPeople, peopleFormula } from './people.ts';
import { FOLLOWS, levelOf, RIGHTS, rightOf } from './role/role-acts.ts';
import { asListed, optionsOf } from './table/field-acts.ts';

/** What was written, whatever the indentation: the letters between the blanks. */
const text = (files: AppFiles) => JSON.stringify([...files].sort(([a], [b]) => (a < b ? -1 : 1)));

const read = (written: ReadonlyMap<string, string>): AppFiles =>
  new Map([...written].map(([path, content]) => [path, path.endsWith('.json') ? (JSON.parse(content) as unknown) : content]));

const NEVER = new Promise<never>(() => undefined);
const nobody: Transport = { send: () => NEVER, since: () => NEVER, whole: () => NEVER };
const modelOf = (files: AppFiles) => new DraftModel({ draft: '', basedOn: 1, revision: 0, files: toBundle(files) }, nobody);

const sound = randomApps(false);
const half = randomApps(true);

test('a random app that is opened in the designer is the same to the letter, indentation and order included', () => {
  const same = (written: ReadonlyMap<string, string>) => {
    const { files } = modelOf(read(written)).view();
    for (const [path, before] of written) {
      const indent = /^[[{]\n([ \t]+)/.exec(before)?.[1];
      expect(path.endsWith('.json') ? JSON.stringify(files.get(path), null, indent) : files.get(path)).toBe(before);
    }
  };
  fc.assert(fc.property(fc.oneof(sound, half), same), { numRuns: 40 });
});

test('a random app that is written over another as JSON is that one to the letter, and undo gives the other back', () => {
  const turns = (one: AppFiles, other: AppFiles) => {
    const model = modelOf(one);
    const before = text(one);
    model.act({ name: 'json', operations: operationsBetween(one, other) });
    expect(text(model.view().files)).toBe(text(other));
    model.undo((name) => name);
    expect(text(model.view().files)).toBe(before);
  };
  fc.assert(fc.property(sound.map(read), half.map(read), turns), { numRuns: 20 });
});

/** Picks as the numbers say, over and over. */
function picker(numbers: readonly number[]): Pick {
  let at = 0;
  return (list) => (list.length === 0 ? undefined : list[(numbers[at++ % numbers.length] ?? 0) % list.length]);
}

const deed = fc.record({ act: fc.constantFrom(...everyAct), numbers: fc.array(fc.nat(60), { minLength: 5, maxLength: 7 }) });

/** Its own file as it should be, everything else with faults in it: an editor draws nothing of a file that it cannot read. */
const groundOf = (act: EveryAct, whole: AppFiles, broken: AppFiles): AppFiles =>
  new Map([...broken].map(([path, content]) => [path, act.folder && path.startsWith(act.folder) ? whole.get(path) : content]));

interface Deed {
  readonly act: EveryAct;
  readonly numbers: readonly number[];
}

/** Does an act, takes it back and does it again, twice. Answers with the file it was about when it did something. */
function turnRound(model: DraftModel, { act, numbers }: Deed, isHalf = false): string | undefined {
  const { files } = model.view();
  const done = act.act(files, picker(numbers));
  if (!done || done.operations.length === 0) return undefined;
  // What travels to the server is what was meant.
  expect(JSON.parse(JSON.stringify(done.operations))).toStrictEqual(done.operations);
  const before = text(files);
  if (!model.act({ name: act.name, operations: done.operations })) {
    // Nothing of it is done where it needs another file that is not written to its end.
    expect([act.name, isHalf, text(model.view().files)]).toEqual([act.name, true, before]);
    return undefined;
  }
  const after = text(model.view().files);
  for (const _ of [1, 2]) {
    expect(model.undo((name) => name)).toBe(true);
    expect(text(model.view().files)).toBe(before);
    expect(model.redo((name) => name)).toBe(true);
    expect(text(model.view().files)).toBe(after);
  }
  return done.path;
}

test('every act of every editor, on random apps, is undone to the letter and done again the same, alone and one after the other', () => {
  const rounds = (written: AppFiles, deeds: readonly Deed[]) => {
    const model = modelOf(written);
    const before = text(written);
    // What sets anything anywhere may leave a file that no editor draws any more.
    const spoilt = new Set<string>();
    const canStand = ({ folder }: EveryAct) => folder === undefined || ![...spoilt].some((path) => path.startsWith(folder));
    let done = 0;
    for (const one of deeds) {
      const path = canStand(one.act) ? turnRound(model, one) : undefined;
      if (path === undefined) continue;
      done += 1;
      if (one.act.folder === undefined) spoilt.add(path);
    }
    const after = text(model.view().files);
    for (let count = 0; count < done; count++) model.undo((name) => name);
    expect(text(model.view().files)).toBe(before);
    for (let count = 0; count < done; count++) model.redo((name) => name);
    expect(text(model.view().files)).toBe(after);
  };
  fc.assert(fc.property(sound.map(read), fc.array(deed, { minLength: 1, maxLength: 20 }), rounds), { numRuns: 50 });
});

test('where other files are half written an act is done all the same, and undone to the letter', () => {
  const rounds = (whole: AppFiles, broken: AppFiles, deeds: readonly Deed[]) => {
    for (const one of deeds) turnRound(modelOf(groundOf(one.act, whole, broken)), one, true);
  };
  fc.assert(fc.property(sound.map(read), half.map(read), fc.array(deed, { minLength: 1, maxLength: 25 }), rounds), {
    numRuns: 30,
  });
});

test('every act does something on some random app', () => {
  const left = new Set(everyAct.map(({ name }) => name));
  const apps = fc.sample(sound, { numRuns: 60, seed: 7 }).map(read);
  for (const one of everyAct)
    for (const [at, files] of apps.entries()) {
      if (!left.has(one.name)) break;
      const { operations = [] } = one.act(files, picker([at, at * 7, 3, at * 5, 1])) ?? {};
      if (operations.length === 0) continue;
      applyOperations(files, operations);
      left.delete(one.name);
    }
  expect([...left]).toEqual([]);
});

const editors = join(import.meta.dirname);
/** Functions of editors that make operations: their signature says so. */
const MAKES = /^export (?:const|function) (\w+)\b((?:(?!^\}|^export)[\s\S])*?)(?:=> ?\{?$|\{$|=>)/gm;
/** They do what another says, or ask for more than a file: each is done through one that stands in the list. */
const WITHIN = new Set(['fixOf']);

test('an act that an editor has stands in the list of every act', () => {
  const acts = globSync('**/*.{ts,tsx}', { cwd: editors })
    .filter((path) => !path.includes('.test.') && !/\buse-/.test(path))
    .flatMap((path) => [...readFileSync(join(editors, path), 'utf8').matchAll(MAKES)])
    .filter(([, name = '', signature = '']) => !/^use[A-Z]|^[A-Z]/.test(name) && /\bOperation\b|\bFormAct\b/.test(signature))
    .map(([, name = '']) => name);
  expect(acts.length).toBeGreaterThan(20);
  const listed = new Set(everyAct.map(({ name }) => name));
  expect(acts.filter((name) => !listed.has(name) && !WITHIN.has(name))).toEqual([]);
});

test('what an editor reads and writes back unchanged stays to the letter', () => {
  const same = (files: AppFiles) => {
    for (const [path, content] of files) {
      const { tables = {}, widgets: parts = [], week = {}, fields = [], stages = [] } = content as Content;
      for (const rights of path.startsWith('roles/') ? Object.values(tables) : [])
        for (const right of RIGHTS) {
          const [former, own] = [rights[right], 'owner = me'];
          const choice = { follows: FOLLOWS[right] !== undefined, own, former };
          expect(rightOf(levelOf(former, choice.follows, own), choice) ?? false).toEqual(former ?? false);
        }
      for (const { columns = [], data } of parts)
        for (const list of [columns, data?.group ?? [], data?.select ?? []])
          expect(entriesOf(list.map(textOf), list)).toEqual(list);
      for (const hours of path.startsWith('calendars/') ? Object.values(week) : []) {
        const again = readHours(hoursText(hours));
        const inOrder = hours.toSorted(([a], [b]) => (a < b ? -1 : 1));
        expect(again === undefined || hoursText(again) === hoursText(inOrder)).toBe(true);
      }
      for (const field of fields.filter(({ options }) => Array.isArray(options))) {
        const old = choicesOf(field as never);
        const labels = old.map(({ label, key }) => (typeof label === 'string' ? label : key));
        const named = (label: unknown, key: string) => (typeof label === 'string' ? label : key);
        const isPlain = labels.every((label) => label.trim() === label && label !== '' && !label.includes('\n'));
        const isApart = new Set(labels).size === labels.length;
        if (isPlain && isApart)
          expect(asListed(optionsOf(labels, old, { named, relabelled: () => '' }), field.options)).toEqual(field.options);
      }
      for (const { assignee } of stages)
        if (typeof assignee === 'string')
          expect(peopleFormula(chosenPeople(assignee))?.replaceAll(' ', '') ?? '').toBe(assignee.replaceAll(' ', ''));
    }
  };
  fc.assert(fc.property(sound.map(read), same), { numRuns: 20 });
});

interface Content {
  readonly tables?: Readonly<Record<string, TableRights>>;
  readonly widgets?: readonly {
    columns?: readonly unknown[];
    data?: { group?: readonly unknown[]; select?: readonly unknown[] };
  }[];
  readonly week?: Readonly<Record<string, [string, string][]>>;
  readonly fields?: readonly { readonly options?: unknown }[];
  readonly stages?: readonly { readonly assignee?: unknown }[];
}
