import { hash, randomBytes } from 'node:crypto';

/** A secret that cannot be guessed, fit for an address. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token: whoever reads the database cannot sign in with it. */
export const keptOf = (token: string): string => hash('sha256', token, 'hex');
