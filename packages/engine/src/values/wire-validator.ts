import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { FieldModel, Model } from '../model/model.ts';

const ajv = new Ajv2020({ allErrors: false, strict: false, coerceTypes: false });
addFormats.default(ajv);

const validators = new WeakMap<FieldModel, ValidateFunction>();

/** Whether a wire value has the shape of its field; else what is wrong with it, in ajv's terms (for a hint, not for people alone). */
export function shapeError(model: Model, field: FieldModel, wire: unknown): string | undefined {
  let validate = validators.get(field);
  if (!validate) {
    validate = ajv.compile(field.type.wire(field.options, model.context));
    validators.set(field, validate);
  }
  if (validate(wire)) return undefined;
  const [error] = validate.errors ?? [];
  return `${error?.instancePath ?? ''} ${error?.message ?? ''}`.trim();
}
