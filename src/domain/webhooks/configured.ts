import { v7 as uuidv7 } from 'uuid';
import type { Secrets } from '../../platform/secrets/secrets.js';
import type { Db } from '../../tables/db.js';
import {
  addEndpoint,
  changeEndpoint,
  configuredEndpoint,
  countEndpoints,
  type EndpointRow,
  removeEndpoint,
  resumeEndpoint,
} from '../../tables/webhooks/endpoints.js';
import { moveBack } from '../../tables/webhooks/fan-out.js';
import { exchanged, placeOf } from './secrets.js';

const ERASURES_ONLY = ['CUSTOMER_DELETED'];

export interface ConfiguredWebhook {
  url: string;
  secret: string;
}

/** A secret of the settings as the specification writes them; any other text is taken by its bytes. */
const asWebhookSecret = (secret: string) =>
  secret.startsWith('whsec_') ? secret : `whsec_${Buffer.from(secret).toString('base64')}`;

/**
 * Keeps the endpoint of the settings in step with them: it is told of erasures, of those before it was there too. Running
 * it again, or several at once, changes nothing more.
 */
export async function keepConfigured(
  db: Db,
  { secrets, clock }: { secrets: Pick<Secrets, 'seal' | 'open'>; clock: () => Date },
  settings: ConfiguredWebhook | null,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    // Whoever counts them is alone.
    await countEndpoints(tx);
    const found = await configuredEndpoint(tx);
    const now = clock();
    if (!settings) {
      if (found) await removeEndpoint(tx, found.id, now);
      return;
    }
    const { url } = settings;
    const secret = asWebhookSecret(settings.secret);
    if (found) return follow(tx, found, { url, secret, secrets, now });
    const id = uuidv7();
    await addEndpoint(tx, {
      id,
      url,
      kinds: ERASURES_ONLY,
      shows_values: false,
      is_configured: true,
      sealed_secret: secrets.seal(secret, placeOf(id)),
      created_at: now,
    });
    await moveBack(tx, { id, kinds: ERASURES_ONLY }, { at: new Date(0) }, now);
  });
}

async function follow(
  db: Db,
  found: EndpointRow,
  { url, secret, secrets, now }: ConfiguredWebhook & { secrets: Pick<Secrets, 'seal' | 'open'>; now: Date },
): Promise<void> {
  const { id, sealed_secret: sealed } = found;
  if (secrets.open(sealed, placeOf(id)) !== secret) {
    await changeEndpoint(db, id, exchanged(secrets.seal(secret, placeOf(id)), sealed, now));
  }
  if (found.url === url) return;
  await changeEndpoint(db, id, { url });
  // What was wrong with the old address says nothing of the new one.
  if (found.pause_reason !== 'BY_STAFF') await resumeEndpoint(db, id, now);
}
