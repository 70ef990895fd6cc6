import type { Socket } from 'node:net';
import { wireErrorOf } from './answer-error.ts';
import { refuseRequest, type ServerRefusalCode } from './refusals.ts';

const codes: ReadonlyMap<string, ServerRefusalCode> = new Map([
  ['HPE_HEADER_OVERFLOW', 'HEADERS_TOO_LARGE'],
  ['ERR_HTTP_REQUEST_TIMEOUT', 'TOO_SLOW'],
]);

/** Answers what is no HTTP request as every refusal is answered; no more is read from who sent it. */
export function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const refusal = refuseRequest(codes.get(error.code ?? '') ?? 'MALFORMED');
  const body = JSON.stringify(wireErrorOf(refusal, 'zh-CN'));
  const head = [
    `HTTP/1.1 ${refusal.status} Refused`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroySoon();
}
