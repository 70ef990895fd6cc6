export {
  BadValue,
  type Computation,
  defineFieldType,
  type FieldContext,
  type FieldType,
  type JsonSchema,
  type Options,
} from './field-type.ts';
