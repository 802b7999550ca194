import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Authenticator } from '@nats-io/transport-node';
import type { TlsFiles } from './jetstream-settings.js';
import { StreamSetupError } from './stream.js';

const CA = 'NATS_TLS_CA_FILE';
const CERT = 'NATS_TLS_CERT_FILE';
const KEY = 'NATS_TLS_KEY_FILE';
const CREDENTIALS = 'NATS_CREDENTIALS_FILE';
const AN_AUTHORITY = "It has to hold the certificate of the authority that the server's is from, in PEM.";
const A_CERTIFICATE = 'It has to hold the certificate to show to the server, in PEM.';
const A_KEY = `It has to hold the private key of the certificate in ${CERT}, in PEM.`;
const A_USER =
  "It has to hold a user's JWT and that user's seed, as `nsc generate creds` writes them: write it anew.";

const CERTIFICATES = /-----BEGIN ((?:X509 |TRUSTED )?CERTIFICATE)-----[^-]+-----END \1-----/g;
const A_LOCKED_KEY = /-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED/m;
/** The two parts of credentials, the JWT and its seed, each between two lines of dashes. */
const CREDENTIAL_PARTS = /-{3,}[^\n]*-{3,}\s+([\w.-]+)\s+-{3,}[^\n]*-{3,}/g;

/** The files of the settings, read and checked for each connection: they are renewed while the service runs. */
export async function readTls({ caFile, certFile, keyFile }: TlsFiles) {
  const ca = await read(caFile, CA);
  const cert = await read(certFile, CERT);
  const key = await read(keyFile, KEY);
  if (ca !== undefined) checkAuthorities(ca);
  if (cert !== undefined && key !== undefined) checkPair(cert, key);
  return {
    ...(ca !== undefined && { ca }),
    ...(cert !== undefined && { cert }),
    ...(key !== undefined && { key }),
  };
}

function checkAuthorities(text: string): void {
  const authorities = certificatesOf(text, CA, AN_AUTHORITY);
  if (!authorities.every(isExpired)) return;
  const on = authorities[0]!.validToDate.toISOString();
  throw new StreamSetupError(`The authority in ${CA} expired on ${on}. Put its new certificate there.`);
}

function checkPair(cert: string, key: string): void {
  if (holdsKey(cert) && !holdsCertificate(cert) && holdsCertificate(key) && !holdsKey(key)) {
    throw new StreamSetupError(
      `${CERT} and ${KEY} are the wrong way round: the first holds a private key, the second a certificate. Exchange them.`,
    );
  }
  const [certificate] = certificatesOf(cert, CERT, A_CERTIFICATE);
  if (certificate!.checkPrivateKey(privateKeyOf(key))) return;
  throw new StreamSetupError(
    `The key in ${KEY} does not belong to the first certificate in ${CERT}. Set both to files that were made together.`,
  );
}

function certificatesOf(text: string, setting: string, wanted: string): X509Certificate[] {
  const found = text.match(CERTIFICATES) ?? [];
  if (found.length === 0) {
    const holds = holdsKey(text) ? 'a private key and no certificate' : 'no whole certificate in PEM';
    throw new StreamSetupError(`${setting} holds ${holds}. ${wanted}`);
  }
  try {
    return found.map((pem) => new X509Certificate(pem));
  } catch {
    throw new StreamSetupError(`${setting} holds a certificate that cannot be read. ${wanted}`);
  }
}

function privateKeyOf(text: string): KeyObject {
  if (!holdsKey(text)) {
    const holds = holdsCertificate(text) ? 'a certificate and no private key' : 'no private key in PEM';
    throw new StreamSetupError(`${KEY} holds ${holds}. ${A_KEY}`);
  }
  if (A_LOCKED_KEY.test(text)) {
    throw new StreamSetupError(
      `The key in ${KEY} is locked by a passphrase, which the service cannot be told. Write it there without one.`,
    );
  }
  try {
    return createPrivateKey(text);
  } catch {
    throw new StreamSetupError(`${KEY} holds a private key that cannot be read. ${A_KEY}`);
  }
}

const holdsCertificate = (text: string) => /-----BEGIN (X509 |TRUSTED )?CERTIFICATE-----/.test(text);
const holdsKey = (text: string) => /-----BEGIN ([A-Z]+ )?PRIVATE KEY-----/.test(text);
const isExpired = ({ validToDate }: X509Certificate) => validToDate.getTime() < Date.now();

/** When the first certificate of a text expired, if it has. */
export function expiryOf(cert: string): string | null {
  const certificate = new X509Certificate(cert);
  return isExpired(certificate) ? certificate.validToDate.toISOString() : null;
}

/** The credentials in a file as the client shows them, checked likewise; nothing without a file. */
export async function readCredentials(file: string | undefined): Promise<Authenticator | undefined> {
  const text = await read(file, CREDENTIALS);
  if (text === undefined) return undefined;
  const [jwt, seed] = [...text.matchAll(CREDENTIAL_PARTS)].map(([, part]) => part!);
  if (jwt === undefined || seed === undefined) {
    throw new StreamSetupError(`${CREDENTIALS} holds no credentials. ${A_USER}`);
  }
  const expires = expiryOfUser(jwt);
  if (expires !== null && expires <= Date.now()) {
    const on = new Date(expires).toISOString();
    throw new StreamSetupError(`The credentials in ${CREDENTIALS} expired on ${on}. Put new ones there.`);
  }
  const { jwtAuthenticator, nkeys } = await import('@nats-io/transport-node');
  const bytes = new TextEncoder().encode(seed);
  try {
    nkeys.fromSeed(bytes);
  } catch {
    throw new StreamSetupError(`The seed in ${CREDENTIALS} cannot be read. ${A_USER}`);
  }
  return jwtAuthenticator(jwt, bytes);
}

/** When a user's JWT expires; null if it never does. */
function expiryOfUser(jwt: string): number | null {
  try {
    const claims = JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString());
    if (claims.nats.type === 'user') return claims.exp > 0 ? claims.exp * 1_000 : null;
  } catch {
    // What the file holds is not repeated.
  }
  throw new StreamSetupError(`The JWT in ${CREDENTIALS} is no user's, or cannot be read. ${A_USER}`);
}

async function read(file: string | undefined, setting: string): Promise<string | undefined> {
  if (file === undefined) return undefined;
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StreamSetupError(
      `${setting} cannot be read (${code}). Is its path right, and may this process read it?`,
    );
  }
}
