import { validate as isUuid } from 'uuid';
import { heldEndpoint } from '../../domain/webhooks/find.js';
import { webhookEventForgotten } from '../../domain/webhooks/problems.js';
import { inputRejected } from '../../domain/work/problems.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { entryTime, moveBack, retryParked } from '../../tables/webhooks/fan-out.js';

interface Input extends Idempotent {
  endpointId: string;
  since?: Date | null | undefined;
  fromEventId?: string | null | undefined;
  onlyParked?: boolean | null | undefined;
}

/** Staff have events sent to an endpoint once more: since a time, from an event on, or those that were given up. */
export async function replayWebhooks(world: World, input: Input) {
  const { endpointId, since, fromEventId, onlyParked } = input;
  const given = [since, fromEventId, onlyParked || null].filter((one) => one != null);
  if (given.length !== 1) {
    const message = 'give exactly one of `since`, `fromEventId` and `onlyParked: true`.';
    return inputRejected([{ path: '', message }]);
  }
  return repeatable(world, 'replayWebhooks', input, {
    inTransaction: async (work) => {
      const endpoint = await heldEndpoint(work, endpointId);
      if ('type' in endpoint) return endpoint;
      const { db, now } = work;
      if (since && since > now)
        return inputRejected([{ path: 'since', message: 'must not be in the future.' }]);
      const replayed = { type: 'CustomerWebhooksReplayed', endpointId: endpoint.id } as const;
      if (onlyParked) return { ...replayed, parked: await retryParked(db, endpoint.id, now) };
      const from = since ? { at: since } : await placeOfEvent(work, fromEventId!);
      if (!from || !(await moveBack(db, endpoint, from, now))) return webhookEventForgotten();
      return { ...replayed, parked: null };
    },
  });
}

async function placeOfEvent({ db }: { db: Parameters<typeof entryTime>[0] }, id: string) {
  const at = isUuid(id) ? await entryTime(db, id) : null;
  return at ? { entryId: id, at } : null;
}
