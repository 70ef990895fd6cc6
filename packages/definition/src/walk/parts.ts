import type { JsonSchema } from '@stepwell/fields';
import {
  AppInfo,
  Calendar,
  Extension,
  Form,
  Guide,
  ListOf,
  Page,
  People,
  Process,
  Query,
  Role,
  Rule,
  Scenario,
  Table,
  Timeout,
} from '../shapes/index.ts';

/** A folder of an app: one file per thing of a kind. */
export interface Part {
  readonly folder:
    | 'tables'
    | 'roles'
    | 'forms'
    | 'processes'
    | 'timeouts'
    | 'rules'
    | 'pages'
    | 'calendars'
    | 'guides'
    | 'scenarios';
  readonly shape: JsonSchema;
}

const plain = (shape: unknown): JsonSchema => shape as JsonSchema;

export const PARTS: readonly Part[] = [
  { folder: 'tables', shape: plain(Table) },
  { folder: 'calendars', shape: plain(Calendar) },
  { folder: 'roles', shape: plain(Role) },
  { folder: 'forms', shape: plain(Form) },
  { folder: 'processes', shape: plain(Process) },
  { folder: 'timeouts', shape: plain(Timeout) },
  { folder: 'rules', shape: plain(Rule) },
  { folder: 'pages', shape: plain(Page) },
  { folder: 'guides', shape: plain(Guide) },
  { folder: 'scenarios', shape: plain(Scenario) },
];

export const INFO_SHAPE: JsonSchema = plain(AppInfo);
export const PARAMETERS_SHAPE: JsonSchema = plain(ListOf(Extension('parameter')));
export const PEOPLE_SHAPE: JsonSchema = plain(People);

/** Shapes that options of extensions may refer to: `{"$ref": "#/$defs/query"}`. */
export const SHARED_SHAPES: { readonly [name: string]: JsonSchema } = { query: plain(Query) };

/** The shape a `$ref` names. Throws when there is none: an extension is wrong then, not an app. */
export function sharedShape(reference: unknown): JsonSchema {
  const shape = SHARED_SHAPES[String(reference).replace('#/$defs/', '')];
  if (!shape) throw new Error(`There is no shape ${reference}`);
  return shape;
}
