import type { AddressInfo } from 'node:net';
import { PhoneBody, type PhoneLink } from '@stepwell/engine';
import type { FastifyRequest } from 'fastify';
import type { TypedServer } from '../http/typed-server.ts';
import { accountOf } from './authenticate.ts';
import { lanAddresses, phoneAddress } from './phone-address.ts';
import type { SignIn } from './sign-in.ts';

/** Long enough to take a phone out of a pocket. */
const LASTS = 10 * 60 * 1000;

/** Where other devices find this server, as whoever asks has it. */
export function addressFor(server: TypedServer, { protocol, host }: FastifyRequest): ReturnType<typeof phoneAddress> {
  const listening = server.server.address() as AddressInfo;
  return phoneAddress({ protocol, host, listening, lan: lanAddresses() });
}

/** A link by which somebody goes on with his phone where he is: it signs him in there, once and soon. */
export function phoneLinkRoute(server: TypedServer, { links }: Pick<SignIn, 'links'>): void {
  server.post('/api/me/phone', { schema: { body: PhoneBody } }, async (request, reply): Promise<PhoneLink> => {
    const account = accountOf(request);
    // What signs somebody in is not kept for repetition.
    request.repeatable = undefined;
    const { address, isReachable } = addressFor(server, request);
    const token = await links.make(account.id, LASTS);
    reply.header('cache-control', 'no-store').code(201);
    return { address, isReachable, link: `${address}/in/${token}?app=${request.body.app}` };
  });
}
