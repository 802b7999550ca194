import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import {
  checkPasswords,
  type Merged,
  mergeTwo,
  type Person,
  register,
  resetPassword,
  type Surroundings,
} from '../test/support/account-lives.ts';
import { audit } from '../test/support/audit.ts';
import type { BuiltProject } from '../test/support/built-project.ts';
import { type End, type KeptService, keepService } from '../test/support/kept-service.ts';
import { type MailServer, startMailServer } from '../test/support/mail-server.ts';
import { startPrivateServer } from '../test/support/private-server.ts';
import { mountSmallDisk } from '../test/support/small-disk.ts';
import { steadyClient } from '../test/support/steady-client.ts';
import { startTcpProxy } from '../test/support/tcp-proxy.ts';
import { startWriters } from '../test/support/writers.ts';
import { clockBy, failPointsBy, faults, LONGEST_STOP_MS, type Stage } from './faults.ts';
import { lostOrDoubled } from './model.ts';
import { randomBy } from './random.ts';

const PROCESSES = 2;
const TILLS = 8;
const PEOPLE_AT_ONCE = 3;
/** What everybody is promised, and the longest stop of whoever has to answer. */
const ANSWER_MS = 10_000 + LONGEST_STOP_MS + 2_000;
const DRAIN_MS = 60_000;
const ROUTER_SECRET = 'the-router-secret-of-a-storm-1234567890';

export interface StormParts {
  seconds: number;
  seed: number;
  project: BuiltProject;
  say?: (line: string) => void;
}

export interface Storm {
  /** How often each fault was caused. */
  faults: Record<string, number>;
  /** How the processes ended, by exit code or signal. */
  ends: Record<string, number>;
  acknowledged: { customers: number; additions: number; people: number; resets: number; merges: number };
  /** Typed refusals that asked for another try, by code. */
  refusals: Record<string, number>;
  mails: number;
  /** A sentence for each; none is what is wanted. */
  violations: string[];
}

/** Runs two processes of the service under random faults against a model of what they acknowledged. */
export async function storm({ seconds, seed, project, say = () => {} }: StormParts): Promise<Storm> {
  const random = randomBy(seed);
  const closing: Array<() => Promise<unknown>> = [];
  const violations: string[] = [];
  const complain = (sentence: string) => void violations.push(sentence);
  try {
    const disk = await mountSmallDisk(300 + Math.ceil(seconds));
    if (disk) closing.push(disk.unmount);
    const server = await startPrivateServer(disk ? { below: disk.folder } : {});
    closing.push(server.stop);
    const databaseUrl = server.url.replace(/[^/]*$/, 'accounts');
    await ask(server.url, 'create database accounts');
    await ask(server.url, `alter system set max_wal_size = '64MB'`);
    await ask(server.url, 'select pg_reload_conf()');
    const mail = await startMailServer();
    closing.push(mail.close);
    const stage: Stage = { server, databaseUrl, networks: [], services: [], disk };
    let isCalm = true;
    for (let n = 0; n < PROCESSES; n += 1) {
      const network = await startTcpProxy(databaseUrl);
      closing.push(network.close);
      const own = randomBy(seed + 1 + n);
      const service = await keepService(project, () => ({
        NODE_ENV: 'test',
        BCRYPT_COST: '4',
        DATABASE_URL: network.url,
        SMTP_URL: mail.url,
        ROUTER_SECRET,
        CLIENT_IP_HEADER: 'x-client-ip',
        MAX_EVENT_LOOP_LAG_MS: '60000',
        SHUTDOWN_DELAY_MS: '200',
        ...(isCalm ? {} : { FAIL_POINTS: failPointsBy(own), ...clockBy(own) }),
      }));
      closing.push(() => service.stop());
      await service.ready();
      stage.networks.push(network);
      stage.services.push(service);
    }
    say(`Two processes are ready; faults for ${seconds} s, seed ${seed}.`);
    isCalm = false;

    const clients = await startClients({ stage, mail, complain, isPatient: () => !isCalm });
    const caused: Record<string, number> = {};
    const leases = setInterval(() => void endLeases(databaseUrl).catch(() => {}), 1_000);
    const names = Object.keys(faults).filter((fault) => disk || fault !== 'full disk');
    let round: string[] = [];
    for (const end = performance.now() + seconds * 1_000; performance.now() < end; ) {
      await sleep(random.whole(100, 1_500));
      // Every fault has its turn before any comes again.
      if (round.length === 0) round = random.shuffled(names);
      const name = round.pop()!;
      caused[name] = (caused[name] ?? 0) + 1;
      say(name);
      await faults[name]!(stage, random);
    }

    say('Calm. Everybody finishes what they began.');
    isCalm = true;
    for (const service of stage.services) service.signal('SIGTERM');
    await sleep(500);
    await Promise.all(stage.services.map((service) => service.ready()));
    await clients.finish();
    await drained(databaseUrl, complain);
    clearInterval(leases);
    say('The audit.');
    await lostOrDoubled(databaseUrl, clients, complain);
    for (const violation of await audit({ url: databaseUrl, project })) complain(violation);
    return {
      faults: caused,
      ends: endsOf(stage.services),
      acknowledged: clients.acknowledged(),
      refusals: Object.fromEntries(clients.writers.refusals),
      mails: mail.taken.length,
      violations: [...new Set([...violations, ...clients.writers.complaints])],
    };
  } finally {
    for (const close of closing.toReversed()) await close();
  }
}

export type Clients = Awaited<ReturnType<typeof startClients>>;

interface ClientParts {
  stage: Stage;
  mail: MailServer;
  complain: (sentence: string) => void;
  /** Whether faults still go on: nobody is promised an answer then, only afterwards. */
  isPatient: () => boolean;
}

/** Tills, newcomers and an employee who merges: each goes on until `finish`. */
async function startClients({ stage: { services, databaseUrl }, mail, complain, isPatient }: ClientParts) {
  const token = await services[0]!.token();
  const [campaign] = await ask<{ id: string }>(databaseUrl, `select id from campaign where kind = 'POINTS'`);
  const cards = await ask<{ number: string }>(
    databaseUrl,
    `select number from card where status = 'ACTIVE' order by number limit ${TILLS}`,
  );
  const origin = () => services[Math.floor(Math.random() * services.length)]!.origin;
  const routed = (ip: string) => ({
    'x-router-secret': ROUTER_SECRET,
    'x-client-ip': ip,
    authorization: `Bearer ${token}`,
  });
  const writers = startWriters({
    origin,
    token,
    headers: routed('10.0.0.1'),
    cards: cards.map(({ number }) => number),
    campaignId: campaign!.id,
    expectsCuts: true,
    isPatient,
    answersWithinMs: ANSWER_MS,
  });
  const client = (ip: string) =>
    steadyClient({ origin, headers: routed(ip), answersWithinMs: ANSWER_MS, complain, isPatient });
  let places = 0;
  const around = (): Surroundings => {
    places += 1;
    return {
      ask: client(`10.1.${places >> 8}.${places & 255}`),
      mail,
      campaignId: campaign!.id,
      complain,
      waitIsOver: async () =>
        void (await ask(databaseUrl, `delete from throttle where key like 'send%' or key like 'try%'`).catch(
          () => sleep(200),
        )),
    };
  };
  const people: Person[] = [];
  const merges: Merged[] = [];
  let isStopping = false;
  const loop = async (turn: () => Promise<void>) => {
    while (!isStopping) await turn().catch((error: unknown) => complain(String(error)));
  };
  const employee = client('10.0.0.2');
  const loops = [
    ...Array.from({ length: PEOPLE_AT_ONCE }, () =>
      loop(async () => {
        const own = around();
        const person = await register(own, `person-${places}@example.com`);
        people.push(person);
        await resetPassword(own, person);
      }),
    ),
    loop(async () => void merges.push(await mergeTwo({ ask: employee }))),
  ];

  return {
    writers,
    people,
    merges,
    acknowledged: () => ({
      customers: writers.acknowledged.filter(({ input }) => 'externalId' in input).length,
      additions: writers.acknowledged.filter(({ input }) => 'cardNumber' in input).length,
      people: people.length,
      resets: people.filter(({ former }) => former.length > 0).length,
      merges: merges.length,
    }),
    async finish(): Promise<void> {
      isStopping = true;
      await writers.stop().catch((error: unknown) => complain(String(error)));
      await Promise.all(loops);
      await writers.repeat(100);
      for (const person of people.slice(-100)) await checkPasswords(around(), person);
    },
  };
}

/** Takes a worker for dead after 3 s instead of 60. */
async function endLeases(databaseUrl: string): Promise<void> {
  await ask(
    databaseUrl,
    `update pgboss.job set started_on = started_on - interval '61 s'
     where state = 'active' and started_on < now() - interval '3 s' and started_on > now() - interval '60 s';
     update pgboss.queue set monitor_on = null, monitor_claim_on = null`,
  );
}

async function drained(databaseUrl: string, complain: (sentence: string) => void): Promise<void> {
  for (const end = performance.now() + DRAIN_MS; performance.now() < end; await sleep(500)) {
    const [waiting] = await ask<{ n: number }>(
      databaseUrl,
      `select count(*)::int as n from message where status = 'QUEUED'`,
    );
    if (waiting!.n === 0) return;
  }
  complain(`Messages still wait ${DRAIN_MS / 1_000} s after the last fault.`);
}

async function ask<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows ?? [];
  } finally {
    await client.end();
  }
}

function endsOf(services: readonly KeptService[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const end of services.flatMap(({ ends }): End[] => ends)) counts[end] = (counts[end] ?? 0) + 1;
  return counts;
}
