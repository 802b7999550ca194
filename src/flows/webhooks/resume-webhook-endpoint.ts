import { heldEndpoint } from '../../domain/webhooks/find.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { resumeEndpoint } from '../../tables/webhooks/endpoints.js';

/** Staff have deliveries to an endpoint go on: what waited is sent, each customer's in their order. */
export async function resumeWebhookEndpoint(world: World, input: Idempotent & { endpointId: string }) {
  return repeatable(world, 'resumeWebhookEndpoint', input, {
    inTransaction: async (work) => {
      const endpoint = await heldEndpoint(work, input.endpointId);
      if ('type' in endpoint) return endpoint;
      await resumeEndpoint(work.db, endpoint.id, work.now);
      return { type: 'CustomerWebhookEndpointResumed', endpointId: endpoint.id } as const;
    },
  });
}
