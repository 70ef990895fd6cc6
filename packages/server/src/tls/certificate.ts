import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { join } from 'node:path';

/** A certificate and its private key, in PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

const DAY = 24 * 60 * 60 * 1000;
/** Browsers refuse those that last longer than 398 days. */
const LIFE = 365 * DAY;
const RENEWED_BEFORE = 30 * DAY;

/** Whether a certificate lasts a while yet and speaks for each of these names and addresses. */
function isFit({ cert }: Certificate, names: readonly string[], now: number): boolean {
  const known = new X509Certificate(cert);
  const speaksFor = (name: string) => (isIP(name) ? known.checkIP(name) : known.checkHost(name)) !== undefined;
  return Date.parse(known.validTo) - now > RENEWED_BEFORE && names.every(speaksFor);
}

async function make(names: readonly string[], now: number): Promise<Certificate> {
  // Loaded only when needed: most servers have a certificate or stand behind one.
  const { generate } = await import('selfsigned');
  const made = await generate([{ name: 'commonName', value: 'Stepwell' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(now - DAY),
    notAfterDate: new Date(now + LIFE),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: names.map((name) => (isIP(name) ? { type: 7 as const, ip: name } : { type: 2 as const, value: name })),
      },
    ],
  });
  return { cert: made.cert, key: made.private };
}

/**
 * The certificate that this server made for itself: kept in `folder`, made anew before it ends and when a name is added. Browsers
 * warn of it once, since nobody else vouches for it.
 */
export async function ownCertificate(folder: string, names: readonly string[], now: number): Promise<Certificate> {
  const [certFile, keyFile] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const kept = await readCertificate(certFile, keyFile).catch(() => undefined);
  if (kept && isFit(kept, names, now)) return kept;
  const made = await make(names, now);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(keyFile, made.key, { mode: 0o600 });
  await writeFile(certFile, made.cert);
  return made;
}

/** Reads a certificate and its key; throws when one is no such thing, or they do not belong together. */
export async function readCertificate(certFile: string, keyFile: string): Promise<Certificate> {
  const [cert, key] = [await readFile(certFile, 'utf8'), await readFile(keyFile, 'utf8')];
  if (!new X509Certificate(cert).checkPrivateKey(createPrivateKey(key)))
    throw new Error('The key is not that of the certificate');
  return { cert, key };
}
