import { expect, test } from 'vitest';
import { phoneAddress } from './phone-address.ts';

const asked = { protocol: 'https', host: '127.0.0.1:3000', listening: { address: '0.0.0.0', port: 3000 }, lan: ['192.168.1.20'] };

test.each([
  ['the whole network is listened to', {}, 'https://192.168.1.20:3000', true],
  ['this machine alone', { listening: { address: '127.0.0.1', port: 3000 } }, 'https://127.0.0.1:3000', false],
  ['there is no network', { lan: [], host: 'localhost:3000' }, 'https://localhost:3000', false],
  [
    'somebody came by a name',
    { host: 'crm.example.com', listening: { address: '127.0.0.1', port: 3000 } },
    'https://crm.example.com',
    true,
  ],
  ['somebody came by an address of the network', { host: '10.0.0.7:3000' }, 'https://10.0.0.7:3000', true],
])('where a phone finds the server when %s', (_, more, address, isReachable) => {
  expect(phoneAddress({ ...asked, ...more })).toEqual({ address, isReachable });
});
