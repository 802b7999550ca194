import { Client } from 'pg';
import type { Clients } from './storm.ts';

/** Compares what was acknowledged with what is there: each once, and nothing else. */
export async function lostOrDoubled(
  databaseUrl: string,
  { writers, people, merges }: Pick<Clients, 'writers' | 'people' | 'merges'>,
  complain: (sentence: string) => void,
): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const compare = async (what: string, acknowledged: readonly string[], found: string) => {
    const { rows } = await client.query<{ id: string }>(found);
    const there = rows.map(({ id }) => id);
    const [known, stored] = [new Set(acknowledged), new Set(there)];
    const lost = acknowledged.filter((id) => !stored.has(id));
    const others = there.filter((id) => !known.has(id));
    if (lost.length > 0) complain(`${what}: ${lost.length} acknowledged and not there, such as ${lost[0]}.`);
    if (others.length > 0)
      complain(`${what}: ${others.length} there and not acknowledged, such as ${others[0]}.`);
    if (known.size < acknowledged.length) complain(`${what}: two acknowledgements name the same.`);
    if (stored.size < there.length) complain(`${what}: something is there twice.`);
  };
  try {
    const ids = (kind: 'externalId' | 'cardNumber') =>
      writers.acknowledged.filter(({ input }) => kind in input).map(({ id }) => id);
    await compare(
      'customers',
      ids('externalId'),
      `select id from customer where external_id like 'written %'`,
    );
    await compare('additions to balances', ids('cardNumber'), 'select id from ledger_transaction');
    await compare(
      'accounts',
      people.map(({ id, email }) => `${id} ${email}`),
      `select c.id || ' ' || k.value_normalized as id from customer c join contact k on k.customer_id = c.id
       where k.value_normalized like 'person-%' and k.proved_by = 'CUSTOMER' and c.is_registered`,
    );
    await compare(
      'merges',
      merges.map(({ mergeId, absorbedId, survivorId }) => `${mergeId} ${absorbedId} ${survivorId}`),
      `select m.id || ' ' || c.id || ' ' || c.merged_into_id as id
       from customer_merge m join customer c on c.id = m.absorbed_id where m.undone_at is null`,
    );
  } finally {
    await client.end();
  }
}
