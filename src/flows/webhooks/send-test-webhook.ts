import { v7 as uuidv7 } from 'uuid';
import { tooManyRequests } from '../../domain/proofs/problems.js';
import { knownEndpoint } from '../../domain/webhooks/find.js';
import { webhookNotFound } from '../../domain/webhooks/problems.js';
import { secretsOf } from '../../domain/webhooks/secrets.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { postSigned } from '../../platform/outbound/post-signed.js';
import type { EndpointRow } from '../../tables/webhooks/endpoints.js';

/** Tests of an endpoint in a minute. */
const gateOf = (endpointId: string) => ({
  key: `webhook-test ${endpointId}`,
  free: 10,
  lifetime: 60,
  isWindow: true,
});
/** Of the answer that is shown, in characters. */
const SHOWN = 1_000;

/** Staff send an event that says nothing to an endpoint, and see its answer. */
export async function sendTestWebhook(world: World, input: Idempotent & { endpointId: string }) {
  return repeatable(world, 'sendTestWebhook', input, {
    first: async () => {
      const endpoint = await knownEndpoint(world, input.endpointId);
      if (!endpoint) return webhookNotFound();
      const passage = await world.tries.count([gateOf(endpoint.id)]);
      return passage.isOpen ? testOf(world, endpoint) : tooManyRequests(passage.retryAfter);
    },
    inTransaction: async (_work, tested) => tested,
  });
}

async function testOf(world: World, endpoint: EndpointRow) {
  const { secrets, issuer, clock } = world;
  const id = uuidv7();
  const now = clock();
  const event = { specversion: '1.0', id, source: issuer, type: 'webhook.test', time: now.toISOString() };
  const body = JSON.stringify({ ...event, datacontenttype: 'application/json', data: {} });
  const sealed = {
    sealedSecret: endpoint.sealed_secret,
    previousSealedSecret: endpoint.previous_sealed_secret,
    previousSecretUntil: endpoint.previous_secret_until,
  };
  const way = endpoint.is_configured ? world.outboundOfSettings : world.outbound;
  const outcome = await postSigned(way, {
    url: endpoint.url,
    id,
    body,
    secrets: secretsOf(secrets, endpoint.id, sealed, now),
  });
  return {
    type: 'CustomerTestWebhookSent',
    endpointId: endpoint.id,
    eventId: id,
    httpStatus: outcome.status,
    failure: outcome.type === 'FAILED' ? outcome.kind : null,
    milliseconds: outcome.milliseconds,
    answer:
      outcome.type === 'ANSWERED'
        ? outcome.body.slice(0, SHOWN).toWellFormed().replaceAll('\0', '\ufffd')
        : null,
  } as const;
}
