import { v7 as uuidv7 } from 'uuid';
import { type EndpointInput, endpointColumns, mayShow } from '../../domain/webhooks/input.js';
import { MOST_ENDPOINTS, tooManyWebhooks } from '../../domain/webhooks/problems.js';
import { newSecret, placeOf } from '../../domain/webhooks/secrets.js';
import { isRejected } from '../../domain/work/input.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { addEndpoint, countEndpoints } from '../../tables/webhooks/endpoints.js';

/** Staff add an address that events are sent to from now on. Its secret is shown in this answer only. */
export async function createWebhookEndpoint(
  world: World,
  input: Idempotent & EndpointInput & { url: string },
) {
  const columns = endpointColumns(world, input);
  if (isRejected(columns)) return columns;
  const missing = mayShow(world, columns.shows_values ?? false);
  if (missing) return missing;

  const outcome = await repeatable(world, 'createWebhookEndpoint', input, {
    inTransaction: async ({ db, secrets, now }) => {
      if ((await countEndpoints(db)) >= MOST_ENDPOINTS) return tooManyWebhooks();
      const id = uuidv7();
      const { sealed } = newSecret(secrets, id);
      const endpoint = { shows_values: false, ...columns, url: columns.url!, sealed_secret: sealed };
      await addEndpoint(db, { id, ...endpoint, created_at: now });
      return { type: 'CustomerWebhookEndpointCreated', endpointId: id, sealed } as const;
    },
  });
  if (outcome.type !== 'CustomerWebhookEndpointCreated') return outcome;
  // Kept sealed, so that a repeated call gets its answer and the database does not have the secret.
  const { sealed, ...created } = outcome;
  return { ...created, secret: world.secrets.open(sealed, placeOf(created.endpointId)) };
}
