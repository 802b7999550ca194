import { ownEndpoint } from '../../domain/webhooks/find.js';
import { exchanged, newSecret, placeOf } from '../../domain/webhooks/secrets.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { changeEndpoint } from '../../tables/webhooks/endpoints.js';

/** Staff give an endpoint a new secret, shown in this answer only. The one before is signed with too for a day. */
export async function rotateWebhookSecret(world: World, input: Idempotent & { endpointId: string }) {
  const outcome = await repeatable(world, 'rotateWebhookSecret', input, {
    inTransaction: async (work) => {
      const endpoint = await ownEndpoint(work, input.endpointId);
      if ('type' in endpoint) return endpoint;
      const { sealed } = newSecret(work.secrets, endpoint.id);
      const columns = exchanged(sealed, endpoint.sealed_secret, work.now);
      await changeEndpoint(work.db, endpoint.id, columns);
      const previousUntil = columns.previous_secret_until.toISOString();
      return {
        type: 'CustomerWebhookSecretRotated',
        endpointId: endpoint.id,
        sealed,
        previousUntil,
      } as const;
    },
  });
  if (outcome.type !== 'CustomerWebhookSecretRotated') return outcome;
  const { sealed, ...rotated } = outcome;
  return { ...rotated, secret: world.secrets.open(sealed, placeOf(rotated.endpointId)) };
}
