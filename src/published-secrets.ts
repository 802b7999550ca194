import { sql } from 'kysely';
import { developmentClientSecret } from './config/development-secrets.js';
import type { Database } from './database.js';
import { ConfigError } from './platform/plain-error.js';
import { hashClientSecret } from './platform/secrets/shared-secret.js';

/** Production refuses to start on a database that accepts a secret published in our sources. */
export async function refusePublishedSecrets({ orm }: Database): Promise<void> {
  const { rows } = await sql<{ client: string }>`
    select c.id as client from service_client c join service_client_secret s on s.client_id = c.id
    where s.secret_hash = ${hashClientSecret(developmentClientSecret)} and c.disabled_at is null`.execute(
    orm.em.fork().getKysely(),
  );
  if (rows.length === 0) return;
  const names = rows.map(({ client }) => client);
  const disabling = names.map((name) => `npm run --silent service-client -- disable ${name}`).join(' && ');
  throw new ConfigError(
    `The published development secret works for the service client ${names.join(', ')}. Disable it first: ${disabling}`,
  );
}
