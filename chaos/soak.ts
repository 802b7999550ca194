import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { audit } from '../test/support/audit.ts';
import type { BuiltProject } from '../test/support/built-project.ts';
import { freePort } from '../test/support/free-port.ts';
import { keepService } from '../test/support/kept-service.ts';
import { startMailServer } from '../test/support/mail-server.ts';
import { startPostgres } from '../test/support/postgres-server.ts';

const SAMPLE_MS = 1_000;
/** What a process needs until it has seen everything once, as a share of the run. */
const WARM_UP = 1 / 3;
const FLOORS = 6;

export interface Sample {
  seconds: number;
  /** Resident memory of the process. */
  rssMb: number;
  /** Open files and sockets of the process. */
  files: number;
  /** The service's connections to the database. */
  connections: number;
  /** How long the message that has waited longest has waited. */
  lagSeconds: number;
}

export interface SoakParts {
  seconds: number;
  perSecond: number;
  project: BuiltProject;
  say?: (sample: Sample) => void;
}

export interface Soak {
  samples: Sample[];
  answered: number;
  /** Typed refusals that ask for another try, as a machine that is busy otherwise makes them. */
  refused: number;
  errors: string[];
  /** The violations of the common audit. */
  violations: string[];
}

/** Runs the service under an even load and looks at it every second, as whoever runs it does: by its probes and metrics. */
export async function soak({ seconds, perSecond, project, say = () => {} }: SoakParts): Promise<Soak> {
  const postgres = await startPostgres({ own: true });
  const mail = await startMailServer();
  const database = new Client({ connectionString: postgres.url });
  await database.connect();
  const metricsPort = await freePort();
  const service = await keepService(project, () => ({
    NODE_ENV: 'test',
    BCRYPT_COST: '10',
    DATABASE_URL: postgres.url,
    SMTP_URL: mail.url,
    MAX_EVENT_LOOP_LAG_MS: '60000',
    METRICS_PORT: String(metricsPort),
  }));
  try {
    await service.ready();
    const token = await service.token();
    const { rows } = await database.query<{ id: string }>(`select id from campaign where kind = 'POINTS'`);
    const campaignId = rows[0]!.id;
    const errors: string[] = [];
    const samples: Sample[] = [];
    const underWay = new Set<Promise<void>>();
    let [answered, refused] = [0, 0];
    const send = async (n: number) => {
      try {
        const response = await fetch(`${service.origin}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify(requestOf(n, campaignId)),
        });
        const text = await response.text();
        if (text.includes('"retryable":true')) refused += 1;
        else if (text.includes('"errors"') || text.includes('Problem')) errors.push(text.slice(0, 300));
        else answered += 1;
      } catch (error) {
        errors.push(String(error));
      }
    };
    const watched = [
      ...['livez', 'readyz'].map((path) => `${service.origin}/${path}`),
      `http://127.0.0.1:${metricsPort}/metrics`,
    ];
    const watch = async (url: string) => {
      try {
        const response = await fetch(url);
        await response.text();
        if (response.status === 503) refused += 1;
        else if (!response.ok) errors.push(`${url}: ${response.status}`);
      } catch (error) {
        errors.push(`${url}: ${error}`);
      }
    };
    const beside = (work: Promise<void>) => {
      const one = work.finally(() => underWay.delete(one));
      underWay.add(one);
    };
    let sent = 0;
    const started = performance.now();
    const elapsed = () => (performance.now() - started) / 1_000;
    let sampledAt = 0;
    while (elapsed() < seconds) {
      for (; sent < elapsed() * perSecond; sent += 1) {
        beside(send(sent));
      }
      if (elapsed() * 1_000 - sampledAt >= SAMPLE_MS) {
        sampledAt = elapsed() * 1_000;
        const sample = { seconds: elapsed(), ...(await look(service.pid(), database)) };
        samples.push(sample);
        say(sample);
        for (const url of watched) beside(watch(url));
      }
      await sleep(5);
    }
    await Promise.all(underWay);
    if (service.starts() > 1) errors.push(`the process ended: ${service.ends}`);
    return { samples, answered, refused, errors, violations: await audit({ url: postgres.url, project }) };
  } finally {
    await service.stop();
    await database.end();
    await mail.close();
    await postgres.stop();
  }
}

/** Six reads, two changes, a code by mail and a sign-in that fails, in turn. */
function requestOf(n: number, campaignId: string): { query: string; variables?: object } {
  const kind = n % 10;
  if (kind === 7) {
    const input = { campaignId, email: `soaked-${n}@example.com` };
    return {
      query: `mutation ($input: SendRegistrationCodeInput!) { sendRegistrationCode(input: $input) { __typename } }`,
      variables: { input: { ...input, idempotencyKey: `code-${n}` } },
    };
  }
  if (kind === 8) {
    return {
      query: `mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }`,
      variables: { input: { username: `nobody-${n}@example.com`, password: 'lanterns over the harbour' } },
    };
  }
  if (kind === 3 || kind === 9) {
    return {
      query: `mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { __typename } }`,
      variables: { input: { externalId: `soaked-${n}`, firstName: `Anna ${n}`, idempotencyKey: `new-${n}` } },
    };
  }
  if (kind === 5) return { query: '{ customers(first: 20) { nodes { id displayName email tags } } }' };
  return { query: '{ customer(externalId: "shop-1001") { displayName email contacts { value } } }' };
}

async function look(pid: number, database: Client): Promise<Omit<Sample, 'seconds'>> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const { rows } = await database.query<{ lag: number; connections: number }>(
    `select coalesce(extract(epoch from now() - min(created_at)), 0)::float8 as lag,
      (select count(*)::int from pg_stat_activity where application_name = 'customer-accounts') as connections
     from message where status = 'QUEUED'`,
  );
  return {
    rssMb: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1_024,
    files: (await readdir(`/proc/${pid}/fd`)).length,
    connections: rows[0]!.connections,
    lagSeconds: rows[0]!.lag,
  };
}

/**
 * By how much a measure grows in an hour: the slope of the least squares through the lowest points after the warm-up,
 * one of each sixth of the time. Memory that waits for the garbage collector is not growth.
 */
export function growthPerHour(samples: readonly Sample[], of: (sample: Sample) => number): number {
  const rest = samples.slice(Math.floor(samples.length * WARM_UP));
  const length = Math.ceil(rest.length / FLOORS);
  const late = Array.from({ length: FLOORS }, (_, n) => rest.slice(n * length, (n + 1) * length))
    .filter((part) => part.length > 0)
    .map((part) => part.reduce((lowest, sample) => (of(sample) < of(lowest) ? sample : lowest)));
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(late.map(({ seconds }) => seconds)), mean(late.map(of))];
  const slope = (sum: number, sample: Sample) => sum + (sample.seconds - x) * (of(sample) - y);
  const spread = late.reduce((sum, { seconds }) => sum + (seconds - x) ** 2, 0);
  return spread === 0 ? 0 : (late.reduce(slope, 0) / spread) * 3_600;
}

/** What a run shows that must not be; memory only where the run is long enough to say something about it. */
export function* excesses(
  samples: readonly Sample[],
  { mostMbPerHour, lagSeconds: longest = 5 }: { mostMbPerHour: number | null; lagSeconds?: number },
): Iterable<string> {
  const late = samples.slice(Math.floor(samples.length * WARM_UP));
  const half = Math.floor(late.length / 2);
  const most = (part: readonly Sample[], of: (sample: Sample) => number) => Math.max(...part.map(of));
  const lag = most(samples, ({ lagSeconds }) => lagSeconds);
  if (lag > longest) yield `a message waited ${lag.toFixed(1)} s`;
  const [before, after] = [late.slice(0, half), late.slice(half)].map((part) =>
    most(part, ({ files }) => files),
  );
  // A connection more or less is the pool's to decide.
  if (after! > before! + 5) yield `open files went from ${before} to ${after}`;
  const growth = growthPerHour(samples, ({ rssMb }) => rssMb);
  if (mostMbPerHour !== null && growth > mostMbPerHour)
    yield `memory grows by ${growth.toFixed(0)} MB an hour`;
}
