import { Shut, SignedOut } from './transport.ts';

/** Why the server lets somebody do nothing more. */
export type KeptOut = 'signedOut' | 'shut';

/** Why the server does not take what is sent, where it says so. */
export function whyKeptOut(error: unknown): KeptOut | undefined {
  if (error instanceof SignedOut) return 'signedOut';
  return error instanceof Shut ? 'shut' : undefined;
}

export const isKeptOut = (saved: string): saved is KeptOut => saved === 'signedOut' || saved === 'shut';
