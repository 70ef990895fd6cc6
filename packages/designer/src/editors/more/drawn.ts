import { propertiesAt } from '@stepwell/definition';
import type { JsonSchema } from '@stepwell/fields';

/**
 * By where it stands in the language (`propertiesAt`) what an editor draws by hand. Everything else is drawn from its schema by `More` or
 * `Properties`, so that what JSON can say the designer can say.
 */
export const DRAWN: { readonly [place: string]: readonly string[] } = {
  app: ['label', 'help', 'version', 'locales', 'timeZone', 'weekStart', 'fiscalYearStart', 'currency'],
  parameters: ['key', 'label', 'type', 'default', 'min', 'max'],
  calendars: ['key', 'label', 'timeZone', 'week', 'holidays', 'workdays', 'knownUntil'],
  'calendars/holidays': ['from', 'to', 'label'],
  'calendars/workdays': ['date', 'hours', 'label'],
  tables: ['key', 'label', 'fields'],
  'tables/fields': ['key', 'type', 'label', 'help', 'required', 'requiredWhen', 'readOnlyWhen', 'archived', 'default'],
  'tables/fields/default': ['formula'],
  forms: ['key', 'label', 'help', 'table', 'when', 'kind', 'layout'],
  'forms/layout': [
    ...['section', 'columns', 'visible', 'collapsed', 'items'],
    ...['field', 'readOnlyWhen', 'requiredWhen', 'label', 'width'],
  ],
  'forms/layout/items': ['field', 'visible', 'readOnlyWhen', 'requiredWhen', 'label', 'width'],
  guides: ['key', 'label', 'form', 'process', 'stage', 'text', 'media', 'exercises'],
  'guides/media': ['picture', 'video', 'label'],
  'guides/exercises': ['key', 'label'],
  pages: ['key', 'label', 'help', 'icon', 'roles', 'table', 'widgets'],
  'pages/widgets': ['key', 'kind', 'label', 'help', 'at'],
  query: ['from', 'where', 'measures', 'sort', 'limit', 'compare'],
  'query/measures': ['key', 'formula', 'label'],
  'query/group': ['by'],
  processes: ['key', 'label', 'when', 'stages', 'transitions'],
  'processes/stages': [
    ...['key', 'label', 'category', 'probability', 'color', 'assignee', 'due', 'outputs', 'guidance', 'lock', 'enter', 'exit'],
  ],
  'processes/stages/enter': ['require', 'check', 'else', 'enforce', 'from'],
  'processes/stages/enter/require': ['fields'],
  'processes/stages/exit': ['require', 'check', 'else', 'enforce', 'from'],
  'processes/stages/exit/require': ['fields'],
  'processes/stages/due': ['after', 'calendar', 'steps'],
  'processes/stages/due/steps': ['after', 'mark', 'every', 'max', 'do'],
  'processes/transitions': ['from', 'to', 'reason', 'when', 'label'],
  timeouts: ['key', 'label', 'table', 'while', 'since', 'calendar', 'steps'],
  'timeouts/steps': ['after', 'mark', 'every', 'max', 'do'],
  rules: ['key', 'label', 'table', 'on', 'phase', 'when', 'do'],
  'rules/on': ['updated'],
  roles: ['key', 'label', 'help', 'home', 'admin', 'tables'],
  'roles/tables': [
    ...['read', 'create', 'update', 'delete', 'move', 'claim', 'release', 'export', 'import', 'comment', 'history'],
    'fields',
  ],
  'roles/tables/fields': ['read', 'update'],
};

/** What of the language no editor shows, and why. */
export const LEFT_OUT: { readonly [place: string]: string } = {
  'app/key': 'an app keeps its address; a clone gets another one',
  'app/format': 'the version writes it',
  '*/id': 'the key a thing had first: a rename keeps it, nobody chooses it',
  'tables/extends': 'what an ordinary table is made with; it cannot be another afterwards',
  'timeouts/steps/key': 'a step is known by its place; a key is kept',
  'timeouts/steps/then': 'answers an approval, and approvals do not run yet',
  'processes/stages/due/steps/key': 'as of the steps of timeouts',
  'processes/stages/due/steps/then': 'as of the steps of timeouts',
  'query/measures/format': 'no widget reads it',
  'actions/notify/via': 'the inbox has every message, and nothing else carries one yet',
  scenarios: 'a scenario is recorded by a test-run, and read step by step',
};

/** Whether the language has a property that this version does not run. */
const isLater = (schema: JsonSchema): boolean => schema['x-later'] === true;

/** The properties of an object that are drawn from their schemas. */
export function restAt(place: string): readonly (readonly [name: string, JsonSchema])[] {
  const isElsewhere = (name: string) =>
    DRAWN[place]?.includes(name) || LEFT_OUT[`${place}/${name}`] !== undefined || name === 'id';
  return Object.entries(propertiesAt(place)).filter(([name, schema]) => !isElsewhere(name) && !isLater(schema));
}
