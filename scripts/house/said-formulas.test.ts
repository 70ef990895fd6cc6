import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAppFolder } from '../../packages/definition/src/folder/index.ts';
import {
  type App,
  type AppWords,
  appOf,
  appVoice,
  contextOf,
  formulasOf,
  understand,
} from '../../packages/definition/src/index.ts';
import { sayFormula, type Type } from '../../packages/expression/src/index.ts';
import { wireText } from '../../packages/fields/src/index.ts';
import { vocabulary } from '../vocabulary.ts';

const examples = join(import.meta.dirname, '../../examples');

/** Every key by which an app calls its tables, fields, options, stages, parameters, roles and filters. */
function keysOf({ tables, processes, parameters, roles, pages }: App): Set<string> {
  const options = (field: { readonly [option: string]: unknown }) =>
    ((field['options'] ?? []) as { key: string }[]).map(({ key }) => key);
  const fields = tables.flatMap((table) => table.fields);
  const named = [...tables, ...fields, ...parameters, ...roles, ...processes.flatMap((process) => process.stages)];
  const filters = pages.flatMap((page) => page.filters ?? []);
  return new Set([...[...named, ...filters].map(({ key }) => key), ...fields.flatMap(options)]);
}

/** A formula with its own labels left out: what is left of it are words of the language, or keys. */
const withoutLabels = (text: string, labels: readonly string[]) =>
  labels.reduce((rest, label) => rest.replaceAll(label, '·'), text);

const wordsIn = (text: string): readonly string[] => text.match(/[a-z][a-z0-9_]*/g) ?? [];

/** English words that operators say: as keys of an app they are found in Chinese, where no Latin letter may stand. */
const language = new Set(
  vocabulary.operators.flatMap(({ name, said }) => wordsIn(JSON.stringify([name.toLowerCase(), said ?? '']))),
);

function labelsIn(value: unknown, locale: 'zh-CN' | 'en'): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = (value as Record<string, unknown>)['label'];
  const label = typeof own === 'string' ? own : (own as Record<string, string> | undefined)?.[locale];
  return [...(label ? [label] : []), ...Object.values(value).flatMap((part) => labelsIn(part, locale))];
}

const apps = readdirSync(examples).filter((name) => existsSync(join(examples, name, 'app.json')));

describe.each(apps)('the formulas of %s', (name) => {
  const { files } = readAppFolder(join(examples, name));
  const app = appOf(files);
  const keys = keysOf(app);
  const named = Object.fromEntries(
    app.pages.flatMap((page) => (page.filters ?? []).map(({ key, label }) => [`filter.${key}`, label])),
  );

  test.each(['zh-CN', 'en'] as const)('are said in %s without a key of the app', (locale) => {
    const context = contextOf(app.info, locale);
    const text: AppWords['text'] = (field, value) => wireText(field, value, context);
    const { schema, tables } = understand(app, vocabulary, { context });
    const { sites } = formulasOf(app, { schema, vocabulary, context });
    const labels = [
      ...[...tables.values()].flatMap((table) => [table, ...table.fields.values()].flatMap((one) => labelsIn(one, locale))),
    ];
    const longest = [...new Set([...labels, ...labelsIn({ ...app, tables: [] }, locale)])].sort(
      (one, other) => other.length - one.length,
    );
    const said = sites.map(({ formula, standing: { table, names } }) => {
      const rows: Record<string, Type> = table === undefined ? {} : { rows: { kind: 'rows', table } };
      const scope = { ...(table === undefined ? {} : { table }), measure: true, scopes: { ...names, ...rows } };
      return sayFormula(formula.logic, appVoice({ app, tables, schema, context, scope, named, text, types: vocabulary.fields }));
    });
    const isKey = (word: string) => word.includes('_') || (keys.has(word) && !language.has(word));
    const raw = said.filter((text) => wordsIn(withoutLabels(text, longest)).some(isKey));
    expect(raw).toEqual([]);
    expect(said.filter((text) => text === '' || text.includes('…'))).toEqual([]);
    if (locale === 'zh-CN') expect(said.filter((text) => /[A-Za-z]/.test(withoutLabels(text, longest)))).toEqual([]);
  });
});
