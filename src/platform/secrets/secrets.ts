import { createHmac, timingSafeEqual } from 'node:crypto';
import { createSealing } from './sealing.js';

export interface Pepper {
  id: string;
  secret: Buffer;
}

/** MACs and fingerprints made with keys that are not in the database, so that a dump of it is of no use. */
export interface Secrets {
  /** The pepper for new fingerprints. */
  pepperId: string;
  /** HMAC-SHA-256 of the text for one purpose, with the named pepper or the current one; base64url. */
  mac(purpose: string, text: string, pepperId?: string): string;
  /** Whether `mac` belongs to this text, made with any pepper we still have. */
  isMac(mac: string, purpose: string, text: string): boolean;
  /** HMAC-SHA-384 for passwords: 48 bytes, 64 characters in base64. */
  passwordDigest(password: string, pepperId: string): string | null;
  /** Encrypts another system's hash, so that guesses at it need more than a dump of the database. */
  sealHash(hash: string): string;
  /** The hash again; null if its pepper is gone. */
  openHash(sealed: string): string | null;
  /** Encrypts what is used again as it is, such as a key to sign with, for the one place that the context names. */
  seal(text: string, context: string): string;
  /** Throws for anything not sealed with one of our peppers for this context. */
  open(sealed: string, context: string): string;
  /** Whether it is sealed with another pepper than the current one, which somebody may want to take away. */
  isSealedBefore(sealed: string): boolean;
}

const SEALED_HASH = 'hash of another system';
const SEALED_TEXT = 'text that is used again';

/**
 * The first pepper is used for new values, all of them for checks: a new one goes first, an unused old one is
 * removed.
 */
export function createSecrets(peppers: readonly Pepper[]): Secrets {
  const byId = new Map(peppers.map(({ id, secret }) => [id, secret]));
  const pepperId = peppers[0]!.id;
  const macWith = (secret: Buffer, purpose: string, text: string) =>
    createHmac('sha256', secret).update(`${purpose}\0${text}`).digest('base64url');
  const sealingOf = (purpose: string) =>
    createSealing(
      peppers.map(({ id, secret }) => ({
        id,
        secret: createHmac('sha256', secret).update(purpose).digest(),
      })),
    );
  const [sealing, texts] = [sealingOf(SEALED_HASH), sealingOf(SEALED_TEXT)];

  return {
    pepperId,
    mac(purpose, text, id = pepperId) {
      const secret = byId.get(id);
      if (!secret) throw new Error(`There is no pepper "${id}" any more.`);
      return macWith(secret, purpose, text);
    },
    isMac(mac, purpose, text) {
      return peppers.some(({ secret }) => isSameSecret(mac, macWith(secret, purpose, text)));
    },
    passwordDigest(password, id) {
      const secret = byId.get(id);
      return secret ? createHmac('sha384', secret).update(password).digest('base64') : null;
    },
    sealHash: (hash) => sealing.seal(hash, SEALED_HASH),
    openHash: (sealed) => (byId.has(sealed.split('.')[0]!) ? sealing.open(sealed, SEALED_HASH) : null),
    seal: (text, context) => texts.seal(text, context),
    open: (sealed, context) => texts.open(sealed, context),
    isSealedBefore: (sealed) => !sealed.startsWith(`${pepperId}.`),
  };
}

/** Compares in a time that does not depend on where the two differ. */
function isSameSecret(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
