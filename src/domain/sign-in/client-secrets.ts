import type { ServiceClient } from '../../entities/service-client.entity.js';
import { ServiceClientSecret } from '../../entities/service-client-secret.entity.js';
import { hashClientSecret, newClientSecret } from '../../platform/secrets/shared-secret.js';
import type { Work } from '../work/work.js';

/** How long the previous secret keeps working, so that there is time to install the new one. */
const OVERLAP_HOURS = 24;

/** A new secret for a service client, shown once: only its hash is kept. Older ones work for another day. */
export async function issueClientSecret(
  { em }: Pick<Work, 'em'>,
  client: ServiceClient,
  now: Date,
): Promise<string> {
  const overlap = new Date(now.getTime() + OVERLAP_HOURS * 3_600_000);
  for (const before of await em.find(ServiceClientSecret, { client, expiresAt: null }))
    before.expiresAt = overlap;
  const secret = newClientSecret();
  em.create(ServiceClientSecret, { client, secretHash: hashClientSecret(secret), createdAt: now });
  return secret;
}
