import cookie from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
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
  const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '');
  return bearer?.[1] ?? request.cookies[COOKIE];
}

/** Finds out, before every answer below /api, whose request it is. */
export async function authenticate(server: TypedServer, signIn: SignIn): Promise<void> {
  await server.register(cookie);
  server.decorateRequest('account', undefined);
  server.addHook('onRequest', async (request) => {
    const token = tokenOf(request);
    if (token === undefined || !request.url.startsWith('/api/')) return;
    const id = await signIn.sessions.accountOf(token);
    const account = id === undefined ? undefined : await signIn.accounts.byId(id);
    if (!account || account.disabledAt !== null) return;
    request.account = account;
    request.personLocale = account.locale;
  });
}

/** The account of a request that needs one. */
export function accountOf(request: FastifyRequest): Account {
  if (!request.account) throw refuseRequest('NOT_SIGNED_IN');
  return request.account;
}

/** Gives the browser the session; scripts cannot read it, other sites' forms do not carry it. */
export const setSessionCookie = (request: FastifyRequest, reply: FastifyReply, token: string): FastifyReply =>
  reply.setCookie(COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: request.protocol === 'https',
    maxAge: LONGEST / 1000,
  });

export const clearSessionCookie = (reply: FastifyReply): FastifyReply => reply.clearCookie(COOKIE, { path: '/' });
