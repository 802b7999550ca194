import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort } from './free-port.ts';
import { startHaproxy } from './haproxy.ts';
import { startPostgres } from './postgres-server.ts';
import { startTraffic } from './steady-traffic.ts';

const START_MS = 150_000;
/** The balancer asks every 200 ms, and takes the second answer for it. */
const SHUTDOWN_DELAY_MS = 1_000;
/** What the router sends that is all there is before the balancer, and before each process. */
const ROUTER_SECRET = 'the router of a test proves itself by this';
/** A reader waits as long before the second try: longer than a server takes to recover. */
const PAUSE_MS = 3_000;

interface Service {
  port: number;
  child: ChildProcess;
  output: () => string;
}

export interface TwoOfEach {
  /** Ends one of the two processes in order and starts it again: a new version is rolled out so, one after the other. */
  rollOne(): Promise<void>;
  /** Kills one of the two processes, and starts it again. */
  killOne(): Promise<void>;
  /** As `pg_ctl restart -m immediate`: every connection is cut, and the server recovers as after a crash. */
  restartDatabase(): Promise<void>;
  traffic(perSecond: number): ReturnType<typeof startTraffic>;
  /** The addresses that the log of security events has for a call of a service that only staff may make, sent as a router does: past the balancer, and through it. */
  placesOf(forwardedFor: string): Promise<{ direct: string[]; balanced: string[] }>;
  /** How many of these customers are stored, and how many others that traffic may have made. */
  stored(ids: string[]): Promise<{ acknowledged: number; others: number }>;
  stop(): Promise<void>;
}

/**
 * HAProxy before two processes of the service, with a PostgreSQL of their own.
 *
 * @param project the folder of the built project, and the Node that runs it
 */
export async function startTwoOfEach({ folder, node }: { folder: string; node: string }): Promise<TwoOfEach> {
  const database = await startPostgres({ own: true });
  const ask = async <Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> => {
    const client = new Client({ connectionString: database.url });
    client.on('error', () => {});
    await client.connect();
    return (await client.query<Row>(sql, values).finally(() => client.end())).rows;
  };
  const start = async (port: number): Promise<Service> => {
    const child = spawn(node, ['dist/main.js'], {
      cwd: folder,
      env: {
        PATH: process.env['PATH'],
        NODE_COMPILE_CACHE: join(folder, 'dist/.compiled'),
        PORT: String(port),
        DATABASE_URL: database.url,
        SHUTDOWN_DELAY_MS: String(SHUTDOWN_DELAY_MS),
        LOG_LEVEL: 'info',
        ROUTER_SECRET,
        CLIENT_IP_HEADER: 'x-forwarded-for',
        MAX_EVENT_LOOP_LAG_MS: '60000',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
    }
    const begun = performance.now();
    while (!(await isReady(port))) {
      if (child.exitCode !== null || performance.now() - begun > START_MS) {
        throw new Error(`The service did not start:\n${text.slice(-2_000)}`);
      }
      await sleep(50);
    }
    return { port, child, output: () => text };
  };
  const ports = [await freePort(), await freePort()];
  const services = await Promise.all(ports.map(start));
  const balancer = await startHaproxy(ports);
  const token = /^ {2}service +(eyJ\S+)$/m.exec(services[0]!.output())![1]!;
  const again = async (n: number, signal: NodeJS.Signals) => {
    const { child, port } = services[n]!;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
    services[n] = await start(port);
    // The balancer sees it too.
    await sleep(400);
  };
  let turn = 0;
  const next = () => {
    turn += 1;
    return turn % services.length;
  };

  return {
    rollOne: () => again(next(), 'SIGTERM'),
    killOne: () => again(next(), 'SIGKILL'),
    async restartDatabase() {
      const postmaster = async () => Number(await readFile(join(database.folder!, 'server'), 'utf8'));
      const before = await postmaster();
      process.kill(before, 'SIGQUIT');
      for (;;) {
        await sleep(50);
        const isBack = (await postmaster()) !== before && (await ask('select 1').catch(() => null));
        if (isBack) return;
      }
    },
    traffic: (perSecond) =>
      startTraffic({
        origin: balancer.origin,
        headers: { authorization: `Bearer ${token}`, 'x-router-secret': ROUTER_SECRET },
        perSecond,
        pauseMs: PAUSE_MS,
      }),
    async placesOf(forwardedFor) {
      const loggedFor = async (origin: string) => {
        const correlationId = randomUUID();
        await fetch(`${origin}/graphql`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer ${token}`,
            'x-router-secret': ROUTER_SECRET,
            'x-correlation-id': correlationId,
            'x-forwarded-for': forwardedFor,
          },
          body: JSON.stringify({ query: '{ duplicateCandidates(first: 1) { __typename } }' }),
        });
        const lines = services.flatMap(({ output }) => output().split('\n'));
        return lines
          .filter((line) => line.includes(correlationId) && line.includes('"about":"security"'))
          .map((line) => String(JSON.parse(line).ip));
      };
      return {
        direct: await loggedFor(`http://127.0.0.1:${ports[0]}`),
        balanced: await loggedFor(balancer.origin),
      };
    },
    async stored(ids) {
      const [found] = await ask<{ acknowledged: number; others: number }>(
        `select (count(*) filter (where id = any($1::uuid[])))::int as acknowledged,
          (count(*) filter (where id <> all($1::uuid[])))::int as others
        from customer where external_id like 'steady %'`,
        [ids],
      );
      return found!;
    },
    async stop() {
      for (const { child } of services) child.kill('SIGKILL');
      await balancer.stop();
      await database.stop();
    },
  };
}

const isReady = (port: number) =>
  fetch(`http://127.0.0.1:${port}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );
