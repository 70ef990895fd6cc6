import { createHash, type Hash } from 'node:crypto';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { TSchema } from 'typebox';
import type { House } from '../house.ts';
import { answerFormAgain } from '../http/idempotency.ts';
import { readingForm } from '../http/reading-form.ts';
import { refuseRequest } from '../http/refusals.ts';
import { demandShape } from '../http/validation.ts';
import { accountOf } from '../sign-in/authenticate.ts';
import type { StoredFile } from './files.ts';

/** A form with one file, read to its end. */
export interface Form {
  readonly file: StoredFile;
  readonly fields: Readonly<Record<string, string>>;
  /** Tells this form from every other, however its parts were cut. */
  readonly digest: string;
}

/** Whether a form was answered already, as a repetition under its key; the file that came again is let go. */
export async function isAnswered(house: House, request: FastifyRequest, reply: FastifyReply, form: Form): Promise<boolean> {
  try {
    const again = await answerFormAgain(request, reply, form.digest, { database: house.store.platform, now: house.now });
    if (again) await house.files.remove(form.file.id);
    return again;
  } catch (error) {
    await house.files.remove(form.file.id);
    throw error;
  }
}

interface Parts {
  file?: StoredFile;
  readonly fields: Record<string, string>;
  readonly hash: Hash;
}

/** Keeps the file of a form and gathers the fields beside it, in whatever order they come; `fields` says which there may be. */
export async function readForm(house: House, request: FastifyRequest, fields: TSchema): Promise<Form> {
  const { id: by } = accountOf(request);
  if (!request.isMultipart()) throw refuseRequest('NOT_A_FORM');
  const parts: Parts = { fields: {}, hash: createHash('sha256') };
  try {
    await readingForm(() => readParts(house, request, { parts, by }));
    if (!parts.file) throw refuseRequest('NO_FILE');
    demandShape(fields, parts.fields);
    parts.hash.update(JSON.stringify(Object.entries(parts.fields).sort()));
    return { file: parts.file, fields: parts.fields, digest: parts.hash.digest('hex') };
  } catch (error) {
    if (parts.file) await house.files.remove(parts.file.id);
    throw error;
  }
}

async function readParts(house: House, request: FastifyRequest, { parts, by }: { parts: Parts; by: string }): Promise<void> {
  for await (const part of request.parts()) {
    if ('file' in part) await readFile(house, part, { parts, by });
    else if (Object.hasOwn(parts.fields, part.fieldname)) throw refuseRequest('MALFORMED');
    else parts.fields[part.fieldname] = String(part.value);
  }
}

async function readFile(house: House, part: MultipartFile, { parts, by }: { parts: Parts; by: string }): Promise<void> {
  const isWanted = part.fieldname === 'file' && !parts.file;
  if (!isWanted) {
    part.file.resume();
    throw refuseRequest(part.fieldname === 'file' ? 'ONE_FILE' : 'NO_FILE');
  }
  parts.file = await house.files.add({ name: part.filename, stream: part.file, by, hash: parts.hash });
}
