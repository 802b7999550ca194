import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

const PREFIX = 'whsec_';
/** The specification allows 24 to 64. */
const SECRET_BYTES = 32;

/** A new secret, as the receiver gets it to verify with. */
export const newWebhookSecret = (): string => PREFIX + randomBytes(SECRET_BYTES).toString('base64');

export interface SignedContent {
  /** The same at every attempt, and so what receivers recognise a repetition by. */
  id: string;
  /** The time of this attempt, now unless said. Receivers refuse what is more than a few minutes off. */
  at?: Date;
  body: string;
  /** One, or two while a secret is exchanged: then there is a signature by each, and a receiver needs either. */
  secrets: readonly string[];
}

/** The headers of the Standard Webhooks specification. */
export const signatureHeaders = ({
  id,
  at = new Date(),
  body,
  secrets,
}: SignedContent): Record<string, string> => ({
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
  'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
});
