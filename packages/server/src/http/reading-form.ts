import { refuseRequest } from './refusals.ts';

/** What the reader of forms says of a body that is none; it gives its errors no code. */
const BROKEN = /boundary not found|unexpected end of (form|file)|malformed (part|content)|premature close|too (many|few)/i;

/** Reads a form; a body that is no whole form is refused, whatever goes wrong otherwise is passed on. */
export async function readingForm<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Error && error.constructor === Error && BROKEN.test(error.message)) throw refuseRequest('BROKEN_FORM');
    throw error;
  }
}
