export { BadValue, defineFieldType, type FieldContext, type FieldType, type JsonSchema, type Options } from './field-type.ts';
