import type { FieldType, JsonSchema } from '../field-type.ts';
import { option } from './options.ts';

/** Colours of tags, by the names antd knows. */
export const TAG_COLORS = [
  'blue',
  'green',
  'gold',
  'red',
  'purple',
  'cyan',
  'orange',
  'magenta',
  'geekblue',
  'lime',
  'volcano',
  'grey',
] as const;

const key = { type: 'string', pattern: '^[A-Za-z0-9_\\u4e00-\\u9fff][A-Za-z0-9_.\\-\\u4e00-\\u9fff]{0,39}$' };

/** The list of choices as a definition writes it. */
export const choicesOption: JsonSchema = option('选项', 'Options', {
  type: 'array',
  minItems: 1,
  maxItems: 500,
  items: {
    anyOf: [
      key,
      {
        type: 'object',
        properties: {
          key,
          id: { type: 'string', maxLength: 90 },
          label: { 'x-label': true, anyOf: [{ type: 'string' }, { type: 'object', additionalProperties: { type: 'string' } }] },
          color: { type: 'string', enum: [...TAG_COLORS] },
          archived: { type: 'boolean' },
        },
        required: ['key'],
        additionalProperties: false,
      },
    ],
  },
});

/** Whether fields of a type list what may be chosen. */
export const listsChoices = ({ options }: Pick<FieldType, 'options'>): boolean => options.properties['options'] === choicesOption;
