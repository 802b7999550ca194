import { parseArgs } from 'node:util';
import { ServiceClient } from '../entities/service-client.entity.js';
import { issueClientSecret } from '../flows/client-secrets.js';
import { type Scope, scopes } from '../flows/needs.js';
import { UsageError, withDatabase } from './with-database.js';

const USAGE = `Usage: npm run --silent service-client -- add ID --name NAME --scopes a,b
       npm run --silent service-client -- rotate ID
       npm run --silent service-client -- disable ID
       npm run --silent service-client -- list

add and rotate print the secret, once. After rotate the secret before works for 24 hours more.
Scopes: ${scopes.join(', ')}`;

const ID = /^[a-z0-9][a-z0-9-]{1,62}$/;

const wrong = (what: string) => new UsageError(`${what}\n\n${USAGE}`);

function scopesOf(asked: string | undefined): Scope[] {
  const given = asked?.split(',') ?? [];
  const unknown = given.filter((scope) => !scopes.some((known) => known === scope));
  if (given.length === 0) throw wrong('Give --scopes.');
  if (unknown.length > 0) throw wrong(`There is no scope ${unknown.join(', ')}.`);
  return scopes.filter((scope) => given.includes(scope));
}

function asked() {
  try {
    const options = { name: { type: 'string' }, scopes: { type: 'string' } } as const;
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    throw wrong((error as Error).message);
  }
}

// Who may call in its own name is decided by whoever runs the service, not by one of its callers.
await withDatabase(async ({ orm }) => {
  const { positionals, values } = asked();
  const [command, id = '', ...more] = positionals;
  const now = new Date();
  await orm.em.fork().transactional(async (tx) => {
    if (command === 'list' && id === '') {
      for (const client of await tx.find(ServiceClient, {}, { orderBy: { id: 'asc' } })) {
        const end = client.disabledAt ? ` disabled ${client.disabledAt.toISOString()}` : '';
        console.log(`${client.id}\t${client.name}\t${client.scopes.join(',')}${end}`);
      }
      return;
    }
    if (!ID.test(id) || more.length > 0)
      throw wrong('An ID is 2 to 63 lower-case letters, digits and hyphens, as till-7.');
    const known = await tx.findOne(ServiceClient, id);
    if (command === 'add') {
      if (known) throw wrong(`There is a client ${id} already.`);
      const name = values.name?.trim();
      if (!name || name.length > 100) throw wrong('Give --name, 1 to 100 characters.');
      const client = tx.create(ServiceClient, {
        id,
        name,
        scopes: scopesOf(values.scopes),
        createdAt: now,
      });
      await tx.flush();
      console.log(await issueClientSecret(tx, client, now));
      return;
    }
    if (command !== 'rotate' && command !== 'disable') throw wrong('Say what to do.');
    if (!known) throw wrong(`There is no client ${id}.`);
    if (command === 'rotate') console.log(await issueClientSecret(tx, known, now));
    else known.disabledAt ??= now;
  });
});
