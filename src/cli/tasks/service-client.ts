import type { EntityManager } from '@mikro-orm/postgresql';
import { issueClientSecret } from '../../domain/sign-in/client-secrets.js';
import type { Scope } from '../../domain/work/caller.js';
import { ServiceClient } from '../../entities/service-client.entity.js';
import { PlainError } from '../../platform/plain-error.js';
import { withDatabase } from './with-database.js';

export type AskedOfClients =
  | { action: 'list' }
  | { action: 'add'; id: string; name: string; granted: Scope[] }
  | { action: 'rotate' | 'disable'; id: string };

/** Prints the clients, or the secret if the change makes one. */
export const changeOrList = (called: string, asked: AskedOfClients) =>
  withDatabase({ called }, async ({ orm }) => {
    if (asked.action === 'list') return list(orm.em.fork());
    const secret = await orm.em.fork().transactional((tx) => change(called, tx, asked, new Date()));
    if (secret) console.log(secret);
  });

async function list(em: EntityManager): Promise<void> {
  for (const client of await em.find(ServiceClient, {}, { orderBy: { id: 'asc' } })) {
    const end = client.disabledAt ? ` disabled ${client.disabledAt.toISOString()}` : '';
    console.log(`${client.id}\t${client.name}\t${client.scopes.join(',')}${end}`);
  }
}

async function change(
  called: string,
  tx: EntityManager,
  asked: Exclude<AskedOfClients, { action: 'list' }>,
  now: Date,
) {
  const { id } = asked;
  const known = await tx.findOne(ServiceClient, id);
  if (asked.action === 'add') {
    if (known)
      throw new PlainError(`There is already a client ${id}. Choose another ID, or rotate its secret.`);
    const data = { id, name: asked.name, scopes: asked.granted, createdAt: now };
    const client = tx.create(ServiceClient, data);
    await tx.flush();
    return issueClientSecret({ em: tx }, client, now);
  }
  if (!known) throw new PlainError(`There is no client ${id}. ${called} -- list shows the existing ones.`);
  if (asked.action === 'rotate') {
    if (!known.disabledAt) return issueClientSecret({ em: tx }, known, now);
    throw new PlainError(
      `The client ${id} is disabled for good: no secret works for it. Add another client.`,
    );
  }
  known.disabledAt ??= now;
  return null;
}
