import { demoLinks, type House, setUp } from '@stepwell/server';
import { say } from '../output.ts';

/** Somebody who can get in by a one-time link, below the address of the server. */
export interface Entry {
  readonly name: string;
  readonly roles: readonly string[];
  readonly link: string;
}

/** How people get in: in demo mode a link each, on a new server the one to set it up. */
export async function entriesOf(house: House): Promise<readonly Entry[]> {
  if (house.demo) return demoLinks(house);
  const first = await setUp(house);
  return first ? [{ ...first, roles: [] }] : [];
}

/** An entry as a line of the terminal. */
export function entryLine({ name, roles, link }: Entry, address: string): string {
  if (roles.length > 0) return `  ${name} (${roles.join(', ')}): ${address}/in/${link}`;
  return say({ 'zh-CN': `首次登录（一次性）：${address}/in/${link}`, en: `Set up (once): ${address}/in/${link}` });
}
