import { heldEndpoint } from '../../domain/webhooks/find.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { changeEndpoint } from '../../tables/webhooks/endpoints.js';

/** Staff stop deliveries to an endpoint; events wait for it. */
export async function pauseWebhookEndpoint(world: World, input: Idempotent & { endpointId: string }) {
  return repeatable(world, 'pauseWebhookEndpoint', input, {
    inTransaction: async (work) => {
      const endpoint = await heldEndpoint(work, input.endpointId);
      if ('type' in endpoint) return endpoint;
      const paused = { paused_at: endpoint.paused_at ?? work.now, pause_reason: 'BY_STAFF' };
      await changeEndpoint(work.db, endpoint.id, paused);
      return { type: 'CustomerWebhookEndpointPaused', endpointId: endpoint.id } as const;
    },
  });
}
