import { isIPv6 } from 'node:net';

/** What counts as one sender: an IPv4 address; of an IPv6 address the first half, within which one household has any number. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head = '', tail = ''] = address.split('%', 1).join('').split('::');
  const [front, back] = [head, tail].map((part) => part.split(':').filter((group) => group !== ''));
  if (!front || !back) return address;
  const zeros = Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0');
  return [...front, ...zeros, ...back].slice(0, 4).join(':');
}
