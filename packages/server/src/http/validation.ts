import type { Problem } from '@stepwell/definition';
import { wordsOfMismatch } from '@stepwell/engine';
import { Ajv, type ErrorObject } from 'ajv';
import type { FastifyInstance } from 'fastify';
import { refuseRequest } from './refusals.ts';

const strict = { allErrors: true, strict: false, useDefaults: false, removeAdditional: false } as const;
const bodies = new Ajv({ ...strict, coerceTypes: false });
const addresses = new Ajv({ ...strict, coerceTypes: true });

/** What a route that asks for no body may be sent. */
const isNothing = bodies.compile({ type: 'object', additionalProperties: false });

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

/** More problems than this help nobody. */
const MOST_PROBLEMS = 50;

const malformed = (errors: readonly ErrorObject[] | null | undefined) =>
  refuseRequest('MALFORMED', { problems: (errors ?? []).slice(0, MOST_PROBLEMS).map(problemOf) });

/** Holds a value to a schema that is known only when the request is: refuses it as the body of a route is refused. */
export function demandShape(schema: object, value: unknown): void {
  const validate = bodies.compile(schema);
  if (!validate(value)) throw malformed(validate.errors);
}

/** Holds bodies to the route's schema exactly as they are; only addresses (path and query), which are text, are converted. */
export function validateStrictly(server: FastifyInstance): void {
  server.setValidatorCompiler(({ schema, httpPart }) => {
    const validate = (httpPart === 'body' ? bodies : addresses).compile(schema as object);
    return (value: unknown) => (validate(value) ? { value } : { error: malformed(validate.errors) });
  });
  server.setSerializerCompiler(() => (value) => JSON.stringify(value));
  server.addHook('preValidation', (request, _reply, done) => {
    const takesJson = request.routeOptions.schema?.body !== undefined;
    const isForm = takesJson && request.headers['content-type']?.startsWith('multipart/');
    if (isForm) return done(refuseRequest('UNSUPPORTED_MEDIA_TYPE'));
    done(takesJson || request.body === undefined || isNothing(request.body) ? undefined : malformed(isNothing.errors));
  });
}
