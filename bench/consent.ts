// What asking for a customer's consent takes, one call after the other: npm run bench:consent
import { Client } from 'pg';
import { start } from './contender-process.ts';
import { ours, serviceToken } from './contenders.ts';
import { withData } from './database.ts';
import { print } from './summary.ts';
import { askOnce, type Measured, press } from './traffic.ts';

const SCOPES = ['customers:read', 'consents:check'];
const ROUNDS = 5;
/** Code is compiled and statements are prepared before anything is counted. */
const WARM_UP = { connections: 1, milliseconds: 4_000 };
const COUNTED = { connections: 1, milliseconds: 3_000 };

const queries = {
  nothing: 'query Q { __typename }',
  customer: 'query Q($id: ID!) { customer(id: $id) { id } }',
  consentCheck:
    'query Q($id: ID!) { consentCheck(customerId: $id, channel: "email", topic: "points") { state evidenceId } }',
};

await withData(async ({ databaseUrl, ids }) => {
  const admin = new Client({ connectionString: databaseUrl });
  await admin.connect();
  await admin.query('update service_client set scopes = $1', [SCOPES]);
  await admin.end();
  const running = await start(ours, databaseUrl);
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${await serviceToken(SCOPES.join(' '))}`,
  };
  try {
    const asksFor = (query: string) => ({
      path: '/graphql',
      headers,
      body: (n: number) => JSON.stringify({ query, variables: { id: ids[n % ids.length] } }),
    });
    const measured = new Map<string, Measured[]>();
    for (const [name, query] of Object.entries(queries)) {
      await askOnce(running.origin, asksFor(query));
      await press(running.origin, asksFor(query), WARM_UP);
      measured.set(name, []);
    }
    // In turn, because a machine has better and worse moments.
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [name, query] of Object.entries(queries))
        measured.get(name)!.push(await press(running.origin, asksFor(query), COUNTED));
    }
    const middle = (rounds: Measured[], of: 'p50Ms' | 'p95Ms') =>
      rounds
        .map((one) => one[of])
        .toSorted((a, b) => a - b)
        .at(ROUNDS >> 1)!
        .toFixed(2);
    const lines = [...measured].map(([name, rounds]) => [
      name,
      middle(rounds, 'p50Ms'),
      middle(rounds, 'p95Ms'),
      String(rounds.reduce((sum, one) => sum + one.requests, 0)),
    ]);
    print([['query', 'p50 ms', 'p95 ms', 'calls'], ...lines]);
  } finally {
    await running.stop();
  }
});
