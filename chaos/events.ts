import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { audit } from '../test/support/audit.ts';
import type { BuiltProject } from '../test/support/built-project.ts';
import { type KeptService, keepService } from '../test/support/kept-service.ts';
import { startPrivateServer } from '../test/support/private-server.ts';
import { type Ask, steadyClient } from '../test/support/steady-client.ts';
import { type Random, randomBy } from './random.ts';
import { type Received, startFlakyReceiver } from './receiver.ts';

const CLIENTS = 6;
const ANSWER_MS = 60_000;
const DRAIN_MS = 180_000;

export interface EventsParts {
  mutations: number;
  kills: number;
  restarts: number;
  seed: number;
  project: BuiltProject;
  say?: (line: string) => void;
}

export interface EventsRun {
  /** By outcome. */
  mutations: Record<string, number>;
  ends: Record<string, number>;
  restarts: number;
  /** What the receiver did, by how often. */
  answers: Record<string, number>;
  events: number;
  repeated: number;
  /** A sentence for each; none is what is wanted. */
  violations: string[];
}

/**
 * Random changes by clients that repeat them until they are answered, while the service is killed, PostgreSQL restarted and
 * the receiver of its webhooks does as it likes; then what was committed is compared with what was received.
 */
export async function eventsUnderFire(parts: EventsParts): Promise<EventsRun> {
  const { mutations, seed, project, say = () => {} } = parts;
  const closing: Array<() => Promise<unknown>> = [];
  const violations: string[] = [];
  const complain = (sentence: string) => void violations.push(sentence);
  try {
    const server = await startPrivateServer();
    closing.push(server.stop);
    const databaseUrl = server.url.replace(/[^/]*$/, 'accounts');
    await query(server.url, 'create database accounts');
    const receiver = await startFlakyReceiver(randomBy(seed + 1), complain);
    closing.push(receiver.close);
    const points = randomBy(seed + 2);
    let isUnderFire = false;
    const service = await keepService(project, () => ({
      NODE_ENV: 'test',
      BCRYPT_COST: '4',
      DATABASE_URL: databaseUrl,
      MAX_EVENT_LOOP_LAG_MS: '60000',
      SHUTDOWN_DELAY_MS: '200',
      ...(isUnderFire && { FAIL_POINTS: pointsBy(points) }),
    }));
    closing.push(() => service.stop());
    await service.ready();
    receiver.state.secret = await addEndpoint(service, receiver.url);
    const [begin] = await query<{ position: string }>(databaseUrl, 'select position from webhook_endpoint');

    isUnderFire = true;
    const work = startClients({
      service,
      random: randomBy(seed),
      mutations,
      complain,
      isBusy: () => isUnderFire,
    });
    const waits = setInterval(() => void endWaits(databaseUrl).catch(() => {}), 1_000);
    closing.push(async () => clearInterval(waits));
    const restarts = await fire({
      ...parts,
      say,
      service,
      restart: server.restartImmediately,
      done: work.share,
    });
    say('Calm. The clients finish, and what waits is delivered.');
    isUnderFire = false;
    receiver.state.isCalm = true;
    service.signal('SIGTERM');
    await sleep(500);
    await service.ready();
    const outcomes = await work.finish();
    await drained(databaseUrl, complain);
    say('The comparison.');
    await compare(databaseUrl, begin!.position, receiver.received, complain);
    for (const violation of await audit({ url: databaseUrl, project })) complain(violation);
    const ids = new Set(receiver.received.map(({ id }) => id));
    return {
      mutations: outcomes,
      ends: counted(service.ends.map(String)),
      restarts,
      answers: receiver.answers,
      events: ids.size,
      repeated: receiver.received.length - ids.size,
      violations: [...new Set(violations)],
    };
  } finally {
    for (const close of closing.toReversed()) await close();
  }
}

/** Every process dies at one of these moments, unless it is killed before. */
function pointsBy(random: Random): string {
  const [committing, sending] = [random.whole(20, 120), random.whole(20, 150)];
  const commit = random.one([
    'before-commit',
    'after-commit',
    'event-log/before-commit',
    'webhook-fan-out/before-commit',
  ]);
  const nth = commit.includes('/') ? random.whole(3, 20) : committing;
  return `${commit}=kill@${nth},${random.one(['delivery-claimed', 'delivery-sent'])}=kill@${sending}`;
}

async function addEndpoint(service: KeptService, url: string): Promise<string> {
  await service.token();
  const [, token] = /^ {2}staff +(eyJ\S+)\s/m.exec(service.output())!;
  const response = await fetch(`${service.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({
      query: `mutation ($url: String!) { createWebhookEndpoint(input: { url: $url }) {
        ... on CustomerWebhookEndpointCreated { secret } } }`,
      variables: { url },
    }),
  });
  const { data } = (await response.json()) as { data: { createWebhookEndpoint: { secret: string } } };
  return data.createWebhookEndpoint.secret;
}

interface Clients {
  service: KeptService;
  random: Random;
  mutations: number;
  complain: (sentence: string) => void;
  isBusy: () => boolean;
}

/** Clients that share so many mutations. */
function startClients({ service, random, mutations, complain, isBusy }: Clients) {
  const outcomes: string[] = [];
  let begun = 0;
  let isOver = false;
  const one = async (number: number) => {
    const headers = { authorization: `Bearer ${await service.token()}` };
    const origin = () => service.origin;
    const ask = steadyClient({ origin, headers, answersWithinMs: ANSWER_MS, complain, isPatient: isBusy });
    const theirs: string[] = [];
    while (begun < mutations) {
      begun += 1;
      const outcome = await mutate(ask, theirs, random, `${number}-${begun}`);
      outcomes.push(outcome);
    }
  };
  const all = Promise.all(
    Array.from({ length: CLIENTS }, (_, number) =>
      one(number).catch((error: unknown) => complain(`A client gave up: ${error}`)),
    ),
  );
  void all.finally(() => {
    isOver = true;
  });
  return {
    /** All of them if nobody goes on. */
    share: () => (isOver ? 1 : outcomes.length / mutations),
    async finish() {
      await all;
      return counted(outcomes);
    },
  };
}

async function mutate(ask: Ask, customers: string[], random: Random, name: string): Promise<string> {
  const id = customers.length < 3 || random.chance(0.15) ? null : random.one(customers);
  if (id === null) {
    const selection = '... on CustomerCreated { customer { id } }';
    const created = await ask('createCustomer', { externalId: name, firstName: 'Ada' }, selection);
    const { customer } = created as { customer?: { id: string } | null };
    if (customer) customers.push(customer.id);
    return created.__typename;
  }
  const changes: Array<() => Promise<{ __typename: string }>> = [
    () => ask('updateCustomer', { id, lastName: name }),
    () => ask('updateCustomer', { id, company: name }),
    () => ask('setTags', { customerId: id, tags: [name] }),
    () => ask('setAttributes', { customerId: id, attributes: [{ name: 'shoe', value: name }] }),
    () => ask('setAgreements', { customerId: id, email: random.chance(0.5) }),
  ];
  if (random.chance(0.03)) {
    customers.splice(customers.indexOf(id), 1);
    return (await ask('deleteCustomer', { id })).__typename;
  }
  return (await random.one(changes)()).__typename;
}

interface Firing extends Pick<EventsParts, 'kills' | 'restarts' | 'seed'> {
  say: (line: string) => void;
  service: KeptService;
  restart: () => Promise<void>;
  /** The share of the mutations that are done. */
  done: () => number;
}

/** Kills and restarts, spread over the mutations, until there were as many as wanted and the mutations are done. */
async function fire({ kills, restarts, seed, say, service, restart, done }: Firing): Promise<number> {
  const random = randomBy(seed + 3);
  let restarted = 0;
  const killed = () => service.ends.filter((end) => end === 'SIGKILL').length;
  while (killed() < kills || restarted < restarts || done() < 1) {
    await sleep(random.whole(300, 1_500));
    if (restarted < restarts && done() >= restarted / restarts) {
      restarted += 1;
      say(
        `PostgreSQL is restarted immediately, ${restarted} of ${restarts}; ${Math.round(done() * 100)} % are done.`,
      );
      await restart();
    } else if (killed() < kills && done() >= killed() / kills) {
      await service.ready();
      await sleep(random.whole(0, 2_500));
      service.signal('SIGKILL');
      say(`The service is killed, ${killed() + 1} of ${kills}; ${Math.round(done() * 100)} % are done.`);
    }
  }
  return restarted;
}

/** Who failed is tried again at once, and a process that is silent for 8 s is taken for dead. */
const endWaits = (databaseUrl: string) =>
  query(
    databaseUrl,
    `update webhook_line set next_at = now() where next_at > now() and (claim is null or next_at < now() + interval '22 s');
     update webhook_endpoint set failures = 0, failing_since = null where failures > 4`,
  );

async function drained(databaseUrl: string, complain: (sentence: string) => void): Promise<void> {
  for (const end = performance.now() + DRAIN_MS; performance.now() < end; await sleep(500)) {
    const [waiting] = await query<{ n: number }>(
      databaseUrl,
      `select (select count(*) from event_queue)::int + (select count(*) from webhook_line)::int
        + (select count(*) from webhook_endpoint where position < (select last_position from event_head))::int as n`,
    );
    if (waiting!.n === 0) return;
  }
  complain(`Events still wait ${DRAIN_MS / 1_000} s after the last fault.`);
}

/** Everything committed was received, under one id, in order, and nothing else was. */
async function compare(
  databaseUrl: string,
  begin: string,
  received: readonly Received[],
  complain: (sentence: string) => void,
): Promise<void> {
  const committed = await query<Received>(
    databaseUrl,
    `select entry.id, entry.customer_id as subject, entry.sequence::int from event_log log
     join history_entry entry on entry.id = log.entry_id where log.position > ${begin} order by log.position`,
  );
  const placed = new Set(committed.map(({ id }) => id));
  const [all] = await query<{ n: number }>(
    databaseUrl,
    `select count(*)::int as n from history_entry where at >= (select created_at from webhook_endpoint)
     and id <> all('{${[...placed].join()}}'::uuid[])`,
  );
  if (all!.n > 0) complain(`${all!.n} committed changes are no events.`);
  const got = new Set(received.map(({ id }) => id));
  for (const { id } of committed) if (!got.has(id)) complain(`Event ${id} was never received.`);
  for (const id of got) if (!placed.has(id)) complain(`Event ${id} was received, and nothing was committed.`);
  const last = new Map<string, number>();
  const seen = new Set<string>();
  for (const { id, subject, sequence } of received) {
    if (seen.has(id)) continue;
    seen.add(id);
    const before = last.get(subject);
    if (before !== undefined && sequence !== before + 1) {
      complain(`Customer ${subject}: event ${sequence} came for the first time after ${before}.`);
    }
    last.set(subject, sequence);
  }
}

const counted = (names: readonly string[]): Record<string, number> =>
  Object.fromEntries([...new Set(names)].map((name) => [name, names.filter((one) => one === name).length]));

async function query<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows ?? [];
  } finally {
    await client.end();
  }
}
