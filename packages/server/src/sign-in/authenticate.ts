import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isFile } from '../http/pages.ts';
import { refuseRequest } from '../http/refusals.ts';
import type { TypedServer } from '../http/typed-server.ts';
import type { Account } from './account.ts';
import { LONGEST } from './session.ts';
import type { SignIn } from './sign-in.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose request it is, when signed in. */
    account: Account | undefined;
  }
}

const COOKIE = 'stepwell';

/** The token of the session: from the cookie, or `Authorization: Bearer` for programs. */
export function tokenOf(request: FastifyRequest): string | undefined {
  const { authorization, cookie } = request.headers;
  const bearer = authorization && /^Bearer (\S+)$/i.exec(authorization)?.[1];
  return bearer || (cookie ? parseCookie(cookie)[COOKIE] : undefined);
}

/** Whose request it is; undefined of nobody who may be here. */
export async function findAccount(signIn: SignIn, request: FastifyRequest): Promise<Account | undefined> {
  const token = tokenOf(request);
  const id = token === undefined ? undefined : await signIn.sessions.accountOf(token);
  const account = id === undefined ? undefined : await signIn.accounts.byId(id);
  return account?.disabledAt === null ? account : undefined;
}

/** Finds out, before every answer that is no file of the pages, whose request it is. */
export function authenticate(server: TypedServer, signIn: SignIn): void {
  server.decorateRequest('account', undefined);
  server.addHook('onRequest', async (request) => {
    const path = request.url.split('?', 1)[0] ?? '';
    if (!path.startsWith('/api/') && isFile(path)) return;
    const account = await findAccount(signIn, request);
    if (!account) return;
    request.account = account;
    request.personLocale = account.locale;
  });
}

/** The account of a request that needs one. */
export function accountOf(request: FastifyRequest): Account {
  if (!request.account) throw refuseRequest('NOT_SIGNED_IN');
  return request.account;
}

const setCookie = (reply: FastifyReply, value: string, more: { secure?: boolean; maxAge: number }): FastifyReply =>
  reply.header('set-cookie', stringifySetCookie({ name: COOKIE, value, path: '/', httpOnly: true, sameSite: 'lax', ...more }));

/** Gives the browser the session; scripts cannot read it, other sites' forms do not carry it. */
export const setSessionCookie = (request: FastifyRequest, reply: FastifyReply, token: string): FastifyReply =>
  setCookie(reply, token, { secure: request.protocol === 'https', maxAge: LONGEST / 1000 });

export const clearSessionCookie = (reply: FastifyReply): FastifyReply => setCookie(reply, '', { maxAge: 0 });
