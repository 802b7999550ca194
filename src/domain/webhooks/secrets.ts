import { newWebhookSecret } from '../../platform/outbound/signature.js';
import type { Secrets } from '../../platform/secrets/secrets.js';
import type { Db } from '../../tables/db.js';
import { changeEndpoint, presentEndpoints } from '../../tables/webhooks/endpoints.js';

/** How long the previous secret is signed with too, so that there is time to install the new one. */
const OVERLAP_MS = 24 * 3_600_000;

interface Sealed {
  sealedSecret: string;
  previousSealedSecret: string | null;
  previousSecretUntil: string | null;
}

/** Where a secret belongs: moved to another endpoint it does not open. */
export const placeOf = (endpointId: string) => `webhook ${endpointId}`;

/** A new secret of an endpoint, to be shown once, and the form in which it is kept. */
export function newSecret(secrets: Pick<Secrets, 'seal'>, endpointId: string) {
  const secret = newWebhookSecret();
  return { secret, sealed: secrets.seal(secret, placeOf(endpointId)) };
}

/** The columns for an endpoint that gets a new secret, beside which the one before stays valid for a day. */
export const exchanged = (sealed: string, before: string, now: Date) => ({
  sealed_secret: sealed,
  previous_sealed_secret: before,
  previous_secret_until: new Date(now.getTime() + OVERLAP_MS),
});

/** The secrets to sign with, the current one first. */
export function secretsOf(
  secrets: Pick<Secrets, 'open'>,
  endpointId: string,
  sealed: Sealed,
  now: Date,
): string[] {
  const { sealedSecret, previousSealedSecret, previousSecretUntil } = sealed;
  const isValid = previousSecretUntil !== null && new Date(previousSecretUntil) > now;
  const used =
    isValid && previousSealedSecret !== null ? [sealedSecret, previousSealedSecret] : [sealedSecret];
  return used.map((one) => secrets.open(one, placeOf(endpointId)));
}

/** Seals with the current pepper what was sealed with another one, which then is not needed any more. */
export async function resealSecrets(
  db: Db,
  secrets: Pick<Secrets, 'open' | 'seal' | 'isSealedBefore'>,
): Promise<void> {
  for (const { id, sealed_secret: sealed, previous_sealed_secret: previous } of await presentEndpoints(db)) {
    const again = (text: string) => secrets.seal(secrets.open(text, placeOf(id)), placeOf(id));
    if (secrets.isSealedBefore(sealed)) await changeEndpoint(db, id, { sealed_secret: again(sealed) });
    if (previous && secrets.isSealedBefore(previous)) {
      await changeEndpoint(db, id, { previous_sealed_secret: again(previous) });
    }
  }
}
