import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
export const SEALING_KEY_BYTES = 32;

/**
 * Encrypts texts that must be read again, such as a code on its way to its owner, so that the database holds no plain
 * text.
 */
export interface Sealing {
  /** @param context where the text belongs, such as its row's id: a sealed text moved elsewhere does not open */
  seal(text: string, context: string): string;
  /** Throws for anything not sealed with one of our keys for this context. */
  open(sealed: string, context: string): string;
}

export interface SealingKey {
  id: string;
  secret: Buffer;
}

/** AES-256-GCM. The first key seals, all of them open, so a key is replaced by putting a new one before it. */
export function createSealing(keys: readonly SealingKey[]): Sealing {
  const sealer = keys[0]!;
  const byId = new Map(keys.map(({ id, secret }) => [id, secret]));

  return {
    seal(text, context) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, sealer.secret, nonce).setAAD(Buffer.from(context));
      const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `${sealer.id}.${sealed.toString('base64url')}`;
    },

    open(sealed, context) {
      const [id = '', body = ''] = sealed.split('.');
      const secret = byId.get(id);
      if (!secret) throw new Error(`Sealed with the key "${id}", which is not among the configured ones.`);
      const bytes = Buffer.from(body, 'base64url');
      const decipher = createDecipheriv(ALGORITHM, secret, bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      })
        .setAAD(Buffer.from(context))
        .setAuthTag(bytes.subarray(-TAG_BYTES));
      return (
        decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
      );
    },
  };
}
