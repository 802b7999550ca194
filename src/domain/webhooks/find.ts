import { validate as isUuid } from 'uuid';
import { type EndpointRow, endpointById, lockEndpoint } from '../../tables/webhooks/endpoints.js';
import type { Work } from '../work/work.js';
import type { World } from '../work/world.js';
import { webhookConfigured, webhookNotFound } from './problems.js';

/** The endpoint, held for a change; or the problem that there is none. */
export async function heldEndpoint({ db }: Pick<Work, 'db'>, id: string) {
  return (isUuid(id) ? await lockEndpoint(db, id) : null) ?? webhookNotFound();
}

/** The same for a change of what the settings say of their endpoint. */
export async function ownEndpoint(work: Pick<Work, 'db'>, id: string) {
  const endpoint = await heldEndpoint(work, id);
  return 'is_configured' in endpoint && endpoint.is_configured ? webhookConfigured() : endpoint;
}

/** The endpoint as it is, to ask it something outside of any transaction. */
export async function knownEndpoint({ read }: Pick<World, 'read'>, id: string): Promise<EndpointRow | null> {
  return isUuid(id) ? endpointById(read, id) : null;
}
