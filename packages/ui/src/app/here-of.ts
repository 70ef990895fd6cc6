import { contextOf, type FullTable, fullTables } from '@stepwell/definition';
import type { Me } from '@stepwell/engine';
import type { Locale } from '../theme/preferences.ts';
import type { AppHere } from './app-context.ts';
import type { FaceVocabulary } from './face-vocabulary.ts';
import type { PublishedApp } from './queries.ts';

export interface AppParts {
  readonly key: string;
  readonly apps: Me['apps'];
  readonly me: AppHere['me'];
  readonly published: PublishedApp;
  readonly vocabulary: FaceVocabulary;
  readonly locale: Locale;
}

/** An app as its pages need it: its tables complete, its reader in it. */
export function hereOf({ key, apps, me, published, vocabulary, locale }: AppParts): AppHere {
  const app = published.definition;
  const mine = apps.find((one) => one.key === key);
  const roles = app.roles.filter((role) => mine?.roles.includes(role.key));
  const home = mine?.home ?? roles.find((role) => role.home)?.home;
  const context = contextOf(app.info, locale);
  const plain = fullTables(app, { fields: vocabulary.fields, widgets: vocabulary.widgets, operators: [], actions: [] }, context);
  const tables = withResults(plain, published.results ?? {});
  const { version, isPilot } = published;
  const here = { key, app, version, tables, context, vocabulary, me, roles };
  return { ...here, ...(isPilot && { isPilot }), ...(home ? { home } : {}) };
}

/** The tables with the types of what is computed, by which such values are shown. */
function withResults(tables: ReadonlyMap<string, FullTable>, results: NonNullable<PublishedApp['results']>): typeof tables {
  for (const [place, result] of Object.entries(results)) {
    const dot = place.lastIndexOf('.');
    const fields = tables.get(place.slice(0, dot))?.fields;
    const field = fields?.get(place.slice(dot + 1));
    if (field) fields?.set(field.definition.key, { ...field, options: { ...field.options, result } });
  }
  return tables;
}
