import { ownEndpoint } from '../../domain/webhooks/find.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { removeEndpoint } from '../../tables/webhooks/endpoints.js';

/** Staff remove an endpoint, with its delivery log. */
export async function removeWebhookEndpoint(world: World, input: Idempotent & { endpointId: string }) {
  return repeatable(world, 'removeWebhookEndpoint', input, {
    inTransaction: async (work) => {
      const endpoint = await ownEndpoint(work, input.endpointId);
      if ('type' in endpoint) return endpoint;
      await removeEndpoint(work.db, endpoint.id, work.now);
      return { type: 'CustomerWebhookEndpointRemoved', id: endpoint.id } as const;
    },
  });
}
