import type { JsonSchema } from '@stepwell/fields';
import {
  AppInfo,
  Calendar,
  Extension,
  Form,
  ListOf,
  Page,
  People,
  Process,
  Role,
  Scenario,
  Table,
  Timeout,
} from '../shapes/index.ts';

/** A folder of an app: one file per thing of a kind. */
export interface Part {
  readonly folder: 'tables' | 'roles' | 'forms' | 'processes' | 'timeouts' | 'pages' | 'calendars' | 'scenarios';
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
  { folder: 'pages', shape: plain(Page) },
  { folder: 'scenarios', shape: plain(Scenario) },
];

export const INFO_SHAPE: JsonSchema = plain(AppInfo);
export const PARAMETERS_SHAPE: JsonSchema = plain(ListOf(Extension('parameter')));
export const PEOPLE_SHAPE: JsonSchema = plain(People);
