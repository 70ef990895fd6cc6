import { type Me, SessionBody } from '@stepwell/engine';
import Type from 'typebox';
import type { TypedServer } from '../http/typed-server.ts';
import type { Account } from './account.ts';
import { accountOf, clearSessionCookie, setSessionCookie, tokenOf } from './authenticate.ts';
import { phoneLinkRoute } from './phone-link.ts';
import type { SignIn } from './sign-in.ts';

const Closed = { additionalProperties: false };
const Password = Type.String({ maxLength: 1000 });
const PasswordBody = Type.Object({ old: Type.Optional(Password), new: Password }, Closed);
const MeBody = Type.Object({ locale: Type.Union([Type.Literal('zh-CN'), Type.Literal('en')]) }, Closed);
const LinkParams = Type.Object({ token: Type.String() });
const LinkQuery = Type.Object({ app: Type.Optional(Type.String({ pattern: '^[a-z][a-z0-9_]*$' })) });

/** Sign-in and who I am. `describe` says what an account may use. */
export function signInRoutes(server: TypedServer, signIn: SignIn, describe: (account: Account) => Promise<Me>): void {
  server.post('/api/session', { schema: { body: SessionBody } }, async (request, reply) => {
    const { name, password } = request.body;
    const { account, token } = await signIn.withPassword(name, password, request.ip);
    setSessionCookie(request, reply, token);
    return describe(account);
  });

  server.delete('/api/session', async (request, reply) => {
    const token = tokenOf(request);
    if (token !== undefined) await signIn.sessions.end(token);
    return clearSessionCookie(reply).code(204).send();
  });

  phoneLinkRoute(server, signIn);

  server.get('/api/me', async (request) => describe(accountOf(request)));

  server.patch('/api/me', { schema: { body: MeBody } }, async (request) => {
    const account = accountOf(request);
    await signIn.accounts.setLocale(account.id, request.body.locale);
    return describe({ ...account, locale: request.body.locale });
  });

  server.put('/api/me/password', { schema: { body: PasswordBody } }, async (request, reply) => {
    const { account, token } = await signIn.changePassword(accountOf(request), request.body.old, request.body.new);
    setSessionCookie(request, reply, token);
    return describe(account);
  });

  // A person opens the link in a browser: when it is gone, the page says so. Programs that look what a link is ask for its
  // head; they must not use it up.
  const link = { schema: { params: LinkParams, querystring: LinkQuery }, exposeHeadRoute: false };
  server.get('/in/:token', link, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const { app } = request.query;
    try {
      const { token } = await signIn.withLink(request.params.token);
      return setSessionCookie(request, reply, token).redirect(app === undefined ? '/' : `/app/${app}`);
    } catch (error) {
      if (request.headers.accept?.includes('text/html')) return reply.redirect('/?link=gone');
      throw error;
    }
  });
}
