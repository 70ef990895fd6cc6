import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { FieldModel, Model } from '../model/model.ts';

const ajv = new Ajv2020({ allErrors: false, strict: false, coerceTypes: false });
addFormats.default(ajv);

const validators = new WeakMap<FieldModel, ValidateFunction>();

/** What is wrong with the shape of a wire value for its field, if anything. */
export function shapeError(model: Model, field: FieldModel, wire: unknown): ErrorObject | undefined {
  let validate = validators.get(field);
  if (!validate) {
    validate = ajv.compile(field.type.wire(field.options, model.context));
    validators.set(field, validate);
  }
  if (validate(wire)) return undefined;
  // Where several shapes are possible, the last error says that it has none of them.
  return validate.errors?.at(-1);
}
