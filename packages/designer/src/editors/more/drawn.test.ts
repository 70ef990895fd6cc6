import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { propertiesAt, propertiesOf } from '@stepwell/definition';
import { fieldTypes, type JsonSchema } from '@stepwell/fields';
import { widgets } from '@stepwell/widgets';
import { expect, test } from 'vitest';
import { FOLDERS } from '../../here/parts.ts';
import { moreZhCN } from '../../words/more-zh-cn.ts';
import { widgetOptionFits } from '../page/widget-option.tsx';
import { actionOptionFits } from '../steps/action-options.tsx';
import { DRAWN, LEFT_OUT, restAt } from './drawn.ts';
import { canBeDrawn } from './property-input.tsx';

const editors = join(import.meta.dirname, '..');
const sources = globSync('**/*.{ts,tsx}', { cwd: editors })
  .filter((path) => !path.includes('.test.') && !path.endsWith('drawn.ts'))
  .map((path) => readFileSync(join(editors, path), 'utf8'));

type Property = readonly [place: string, name: string, schema: JsonSchema];

const isLeftOut = (place: string, name: string) =>
  [place, `${place}/${name}`, `*/${name}`].some((one) => LEFT_OUT[one] !== undefined);

/** Every property that runs, by where it stands: into what is drawn by hand, property by property. */
function everyProperty(place: string): readonly Property[] {
  return Object.entries(propertiesAt(place)).flatMap(([name, schema]): Property[] => {
    if (schema['x-later'] === true || isLeftOut(place, name)) return [];
    const inner = schema['$ref'] === undefined ? `${place}/${name}` : 'query';
    const isByHand = DRAWN[place]?.includes(name) === true;
    const goesOn = isByHand && !schema['x-label'] && Object.keys(propertiesOf(schema)).length > 0;
    return [[place, name, schema], ...(goesOn ? everyProperty(inner) : [])];
  });
}

const places = ['app', 'parameters', ...FOLDERS.filter((folder) => LEFT_OUT[folder] === undefined), 'query'];
const all = places.flatMap(everyProperty);

test('what JSON can say an editor offers: by hand, or drawn from its schema to the last property', () => {
  expect(all.length).toBeGreaterThan(120);
  const cannot = (path: string, schema: JsonSchema): readonly string[] => {
    if (schema['x-later'] === true || path.endsWith('/id')) return [];
    if (!canBeDrawn(schema)) return [path];
    const isDeep = schema['x-label'] === undefined && schema['x-formula'] === undefined && !schema['x-writes'];
    return isDeep ? Object.entries(propertiesOf(schema)).flatMap(([name, one]) => cannot(`${path}/${name}`, one)) : [];
  };
  const missing = all.flatMap(([place, name, schema]) =>
    DRAWN[place]?.includes(name) ? [] : cannot(`${place}/${name}`, schema),
  );
  expect(missing).toEqual([]);
});

test('where properties are drawn from their schemas a panel says so', () => {
  const ALIKE: { readonly [place: string]: string } = {
    'processes/stages/exit/require': 'processes/stages/enter/require',
  };
  const wanted = [...new Set(all.map(([place]) => place))].filter((place) => restAt(place).length > 0);
  const shown = wanted.filter((place) => sources.some((source) => source.includes(`of="${ALIKE[place] ?? place}"`)));
  expect(shown).toEqual(wanted);
});

test('what an editor is said to draw is a property there is, and the editors speak of it', () => {
  for (const [place, names] of Object.entries(DRAWN)) {
    const there = Object.keys(propertiesAt(place));
    expect([place, names.filter((name) => !there.includes(name))]).toEqual([place, []]);
    const unspoken = names.filter((name) => !sources.some((source) => new RegExp(`\\b${name}\\b`).test(source)));
    expect([place, unspoken]).toEqual([place, []]);
  }
});

test('every option of every type of field, of every widget and of every action has an input', () => {
  const types = fieldTypes.flatMap(({ name, options }) =>
    Object.entries(options.properties)
      .filter(([option, schema]) => option !== 'options' && schema['x-later'] !== true && !canBeDrawn(schema))
      .map(([option]) => `${name}/${option}`),
  );
  const kinds = widgets.flatMap(({ name, options }) =>
    Object.entries(options.properties)
      .filter(([, schema]) => !widgetOptionFits(schema as JsonSchema))
      .map(([option]) => `${name}/${option}`),
  );
  expect([types, kinds]).toEqual([[], []]);
  const timeouts = JSON.parse(readFileSync(join(editors, '../../../../schemas/timeouts.json'), 'utf8')) as {
    $defs: { action: { properties: Record<string, JsonSchema> } };
  };
  const actions = Object.entries(timeouts.$defs.action.properties).filter(([, schema]) => schema['type'] === 'object');
  const missing = actions.flatMap(([action, schema]) =>
    Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>)
      .filter(([option, one]) => LEFT_OUT[`actions/${action}/${option}`] === undefined && !actionOptionFits(one))
      .map(([option]) => `${action}/${option}`),
  );
  expect(missing).toEqual([]);
});

test('what is drawn from a schema is called by a word, not by its name', () => {
  const named = (name: string, schema: JsonSchema): readonly string[] => [
    ...(schema['x-title'] === undefined && !Object.hasOwn(moreZhCN, `prop.${name}`) ? [name] : []),
    ...(schema['x-label'] || schema['x-writes'] || schema['x-later']
      ? []
      : Object.entries(propertiesOf(schema)).flatMap(([inner, one]) => (inner === 'id' ? [] : named(inner, one)))),
  ];
  const rest = [...new Set(all.map(([place]) => place))].flatMap(restAt);
  expect([...new Set(rest.flatMap(([name, schema]) => named(name, schema)))]).toEqual([]);
  const chosen = rest.flatMap(([, schema]) => [schema, ...Object.values(propertiesOf(schema))]);
  const words = chosen.filter((one) => one['x-words'] === undefined).flatMap((one) => (one['enum'] ?? []) as string[]);
  expect([...new Set(words)].filter((word) => !Object.hasOwn(moreZhCN, `word.${word}`))).toEqual([]);
});
