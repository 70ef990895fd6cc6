import type { Problem } from '@stepwell/definition';
import { Ajv, type ErrorObject } from 'ajv';
import type { FastifyInstance } from 'fastify';
import { wordsOfMismatch } from './mismatch-words.ts';
import { refuseRequest } from './refusals.ts';

const strict = { allErrors: false, strict: false, useDefaults: false, removeAdditional: false } as const;
const bodies = new Ajv({ ...strict, coerceTypes: false });
const addresses = new Ajv({ ...strict, coerceTypes: true });

const pointer = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** Where the wrong value is: an unknown property itself, a missing one where it should stand. */
function pathOf(error: ErrorObject): string {
  const params = error.params as { additionalProperty?: string; missingProperty?: string };
  const key = params.additionalProperty ?? params.missingProperty;
  return `#${error.instancePath}${key === undefined ? '' : `/${pointer(key)}`}`;
}

const problemOf = (error: ErrorObject): Problem => ({
  path: pathOf(error),
  severity: 'error',
  code: 'SHAPE',
  message: wordsOfMismatch(error),
});

/** Holds a value to a schema that is known only when the request is: refuses it as the body of a route is refused. */
export function demandShape(schema: object, value: unknown): void {
  const validate = bodies.compile(schema);
  if (!validate(value)) throw refuseRequest('MALFORMED', { problems: (validate.errors ?? []).map(problemOf) });
}

/** Holds bodies to the route's schema exactly as they are; only addresses (path and query), which are text, are converted. */
export function validateStrictly(server: FastifyInstance): void {
  server.setValidatorCompiler(({ schema, httpPart }) => {
    const validate = (httpPart === 'body' ? bodies : addresses).compile(schema as object);
    return (value: unknown) =>
      validate(value) ? { value } : { error: refuseRequest('MALFORMED', { problems: (validate.errors ?? []).map(problemOf) }) };
  });
  server.setSerializerCompiler(() => (value) => JSON.stringify(value));
}
