import { sql } from 'kysely';
import type { Reader } from '../db.js';
import { compiledOnce } from './compiled-once.js';

export interface ServiceClientRow {
  id: string;
  scopes: string[];
}

const enabled = compiledOnce<ServiceClientRow, 'ids'>(['ids'], ({ ids }, read) =>
  read
    .selectFrom('service_client')
    .select(['id', 'scopes'])
    .where((row) => row('id', '=', row.fn.any(row.val(ids as readonly string[]))))
    .where('disabled_at', 'is', null)
    .compile(),
);

/** Those of the given clients that may call now. */
export const enabledServiceClients = (read: Reader, ids: readonly string[]): Promise<ServiceClientRow[]> =>
  enabled(read, { ids });

/** An enabled client with the hashes of its currently valid secrets, or null. */
export async function serviceClientWithSecrets(read: Reader, id: string, now: Date) {
  const found = await read
    .selectFrom('service_client as client')
    .select(['client.id', 'client.scopes'])
    .select((row) => {
      const hashes = row
        .selectFrom('service_client_secret as secret')
        .select('secret.secret_hash')
        .whereRef('secret.client_id', '=', 'client.id')
        .where((secret) =>
          secret.or([
            secret('secret.expires_at', 'is', null),
            secret('secret.expires_at', '>', now.toISOString()),
          ]),
        );
      return sql<string[]>`array(${hashes})`.as('hashes');
    })
    .where('client.id', '=', id)
    .where('client.disabled_at', 'is', null)
    .executeTakeFirst();
  return found ?? null;
}

/** The enabled clients that have a secret with this hash, expired or not. */
export async function clientsWithSecret(read: Reader, secretHash: string): Promise<string[]> {
  const found = await read
    .selectFrom('service_client as client')
    .innerJoin('service_client_secret as secret', 'secret.client_id', 'client.id')
    .select('client.id')
    .where('secret.secret_hash', '=', secretHash)
    .where('client.disabled_at', 'is', null)
    .execute();
  return found.map(({ id }) => id);
}
