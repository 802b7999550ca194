import { developmentClientSecret } from './config/development-secrets.js';
import type { Database } from './database.js';
import { ConfigError } from './platform/plain-error.js';
import { hashClientSecret } from './platform/secrets/shared-secret.js';
import { clientsWithSecret } from './tables/sign-in/service-clients.js';

/** Production refuses to start on a database that accepts a secret published in our sources. */
export async function refusePublishedSecrets({ orm }: Database): Promise<void> {
  const names = await clientsWithSecret(orm.em.fork().getKysely(), hashClientSecret(developmentClientSecret));
  if (names.length === 0) return;
  const disabling = names.map((name) => `npm run --silent service-client -- disable ${name}`).join(' && ');
  throw new ConfigError(
    `The published development secret works for the service client ${names.join(', ')}. Disable it first: ${disabling}`,
  );
}
