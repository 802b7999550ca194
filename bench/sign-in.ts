// Sign-in against bare bcrypt at the same cost, and what 200 sign-ins at once do to everybody else: npm run bench:sign-in
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import bcrypt from 'bcrypt';
import { Client } from 'pg';
import { type Running, start } from './contender-process.ts';
import { contenders } from './contenders.ts';
import { withData } from './database.ts';

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, seconds: { type: 'string', default: '10' } },
});
const ROUNDS = Number(options.rounds);
const MILLISECONDS = Number(options.seconds) * 1_000;
const COST = 12;
/** More than are hashed at once, and few enough that nobody is told to come back later. */
const CONNECTIONS = 8;
const CROWD = 200;
const READERS = 4;
const PASSWORD = 'nine lanterns over the harbour';
const ROUTER_SECRET = randomBytes(32).toString('base64url');

const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });

/** One operation, as a router in front would pass it on for somebody at this address. */
function ask(
  origin: string,
  body: string,
  ip: string,
  headers: Record<string, string> = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(`${origin}/graphql`, {
      agent,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-router-secret': ROUTER_SECRET,
        'x-client-ip': ip,
        ...headers,
      },
    });
    sent.on('error', reject).on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve(text));
    });
    sent.end(body);
  });
}

const addressOf = (place: number) => `198.18.${place >> 8}.${place & 255}`;

/** One sign-in of the n-th account; says how it ended. */
async function signIn(origin: string, n: number): Promise<string> {
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
  const input = { username: `bench${n}@example.com`, password: PASSWORD, deviceType: 'BROWSER' };
  const text = await ask(origin, JSON.stringify({ query, variables: { input } }), addressOf(n));
  return /"__typename":"(\w+)"/.exec(text)?.[1] ?? text.slice(0, 200);
}

/** So many accounts with the same password; its hash is made once. */
async function addAccounts(databaseUrl: string, ids: string[], peppers: string): Promise<void> {
  const { createSecrets } = await import('../dist/platform/secrets/secrets.js');
  const { createPasswords } = await import('../dist/platform/secrets/passwords.js');
  const [id, secret] = peppers.split(':') as [string, string];
  const secrets = createSecrets([{ id, secret: Buffer.from(secret, 'base64url') }]);
  const hash = await createPasswords(secrets, COST).hash(PASSWORD);
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('update customer set is_registered = true where id = any($1)', [ids]);
  await client.query(
    `insert into contact (id, customer_id, type, value, value_normalized, is_primary, is_verified, created_at, updated_at)
     select gen_random_uuid(), id, 'EMAIL', 'bench' || n - 1 || '@example.com', 'bench' || n - 1 || '@example.com',
       false, true, now(), now() from unnest($1::uuid[]) with ordinality as account (id, n)`,
    [ids],
  );
  await client.query(
    `insert into credential (customer_id, password_hash, scheme, pepper_id, changed_at)
     select id, $2, $3, $4, now() from unnest($1::uuid[]) as account (id)`,
    [ids, hash.passwordHash, hash.scheme, hash.pepperId],
  );
  await client.end();
}

/** Each of some workers does it again and again until the time is up. Answers how often per second it came off. */
async function perSecond(workers: number, work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  let done = 0;
  await Promise.all(
    Array.from({ length: workers }, async () => {
      while (performance.now() - started < MILLISECONDS) if ((await work()) !== false) done += 1;
    }),
  );
  return (done * 1000) / (performance.now() - started);
}

async function bare(): Promise<number> {
  const child = fork(fileURLToPath(import.meta.url), ['--seconds', options.seconds], {
    // As many threads as the service uses: on a busy machine more of them would get more of it.
    env: {
      PATH: process.env['PATH'],
      BARE: 'yes',
      UV_THREADPOOL_SIZE: String(Math.min(4, availableParallelism())),
    },
  });
  const [rate] = (await once(child, 'message')) as [number];
  await once(child, 'exit');
  return rate;
}

async function readP95(origin: string, ids: string[]): Promise<number> {
  const asks = await contenders.find(({ name }) => name === 'ours')!.asks('one', ids);
  const latencies: number[] = [];
  let n = 0;
  await perSecond(READERS, async () => {
    const asked = performance.now();
    n += 1;
    await ask(origin, asks.body(n), '192.0.2.1', asks.headers);
    latencies.push(performance.now() - asked);
  });
  latencies.sort((a, b) => a - b);
  return latencies[Math.floor(latencies.length * 0.95)]!;
}

/** Readers, while 200 people sign in at the same moment, again as soon as all of them have their answer. */
async function readP95InACrowd(origin: string, ids: string[], ends: Map<string, number>): Promise<number> {
  let isOver = false;
  const crowd = async () => {
    while (!isOver) {
      const outcomes = await Promise.all(Array.from({ length: CROWD }, (_, n) => signIn(origin, n)));
      for (const outcome of outcomes) ends.set(outcome, (ends.get(outcome) ?? 0) + 1);
    }
  };
  const signingIn = crowd();
  const p95 = await readP95(origin, ids);
  isOver = true;
  await signingIn;
  return p95;
}

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
const list = (numbers: number[]) => numbers.map((number) => number.toFixed(1)).join(', ');

async function measure(running: Running, ids: string[]): Promise<void> {
  const { origin } = running;
  const rates = { bare: [] as number[], ours: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.bare.push(await bare());
    let n = 0;
    rates.ours.push(
      await perSecond(CONNECTIONS, async () => {
        n += 1;
        return (await signIn(origin, n % CROWD)) === 'CustomerSignedIn';
      }),
    );
  }
  const ratios = rates.ours.map((rate, round) => rate / rates.bare[round]!);
  console.log(`bare bcrypt.compare, cost ${COST}, ${CONNECTIONS} at once: ${list(rates.bare)} per second`);
  console.log(`sign-in, ${CONNECTIONS} connections: ${list(rates.ours)} per second`);
  console.log(`ratio: ${median(ratios).toFixed(2)} (median of ${ROUNDS}; goal: 0.9 or more)`);

  const p95 = { quiet: [] as number[], crowd: [] as number[] };
  const ends = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    p95.quiet.push(await readP95(origin, ids));
    p95.crowd.push(await readP95InACrowd(origin, ids, ends));
  }
  const slower = p95.crowd.map((ms, round) => ms / p95.quiet[round]!);
  console.log(`one customer, ${READERS} readers, p95: ${list(p95.quiet)} ms`);
  console.log(`the same while ${CROWD} sign in at once: ${list(p95.crowd)} ms`);
  console.log(`ratio: ${median(slower).toFixed(2)} (median of ${ROUNDS}; goal: below 2)`);
  console.log(`their sign-ins ended as ${JSON.stringify(Object.fromEntries(ends))}`);
}

if (process.env['BARE']) {
  const hash = await bcrypt.hash(PASSWORD, COST);
  process.send!(await perSecond(CONNECTIONS, () => bcrypt.compare(PASSWORD, hash)));
  process.disconnect();
} else {
  const ours = contenders.find(({ name }) => name === 'ours')!;
  const environment: Record<string, string> = {
    ...ours.environment,
    BCRYPT_COST: String(COST),
    ROUTER_SECRET,
    CLIENT_IP_HEADER: 'x-client-ip',
  };
  await withData(async ({ databaseUrl, ids, version }) => {
    await addAccounts(databaseUrl, ids.slice(0, CROWD), environment['PEPPERS']!);
    const running = await start({ ...ours, environment }, databaseUrl);
    console.log(`PostgreSQL ${version}, Node ${process.version}`);
    try {
      await measure(running, ids);
    } finally {
      await running.stop();
      agent.destroy();
    }
  });
}
