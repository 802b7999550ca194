import { ownEndpoint } from '../../domain/webhooks/find.js';
import { type EndpointInput, endpointColumns, mayShow } from '../../domain/webhooks/input.js';
import { isRejected, refuseNulls } from '../../domain/work/input.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { changeEndpoint } from '../../tables/webhooks/endpoints.js';

/** Staff change what an endpoint is sent, or where it is. */
export async function updateWebhookEndpoint(
  world: World,
  input: Idempotent & EndpointInput & { endpointId: string },
) {
  const { endpointId, ...given } = input;
  const nulls = refuseNulls(input, {
    url: 'leave it out to keep it.',
    showsValues: 'leave it out to keep it.',
  });
  if (nulls) return nulls;
  const columns = endpointColumns(world, given);
  if (isRejected(columns)) return columns;

  return repeatable(world, 'updateWebhookEndpoint', input, {
    inTransaction: async (work) => {
      const endpoint = await ownEndpoint(work, endpointId);
      if ('type' in endpoint) return endpoint;
      const showsValues = columns.shows_values ?? endpoint.shows_values;
      const isNewPlace = columns.url !== undefined && columns.url !== endpoint.url;
      const isNewlyShown = showsValues && (!endpoint.shows_values || isNewPlace);
      const missing = mayShow(work, isNewlyShown);
      if (missing) return missing;
      await changeEndpoint(work.db, endpoint.id, columns);
      return { type: 'CustomerWebhookEndpointUpdated', endpointId: endpoint.id } as const;
    },
  });
}
