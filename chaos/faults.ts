import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { KeptService } from '../test/support/kept-service.ts';
import type { PrivateServer } from '../test/support/private-server.ts';
import type { SmallDisk } from '../test/support/small-disk.ts';
import type { TcpProxy } from '../test/support/tcp-proxy.ts';
import type { Random } from './random.ts';

/** What may be disturbed. */
export interface Stage {
  server: PrivateServer;
  /** Of the database, past the networks. */
  databaseUrl: string;
  /** Between each process and the server, in the order of the services. */
  networks: TcpProxy[];
  services: KeptService[];
  /** Where the server's data are, if this machine has one to fill. */
  disk: SmallDisk | null;
}

type Fault = (stage: Stage, random: Random) => Promise<void>;

const seconds = (random: Random, most: number) => sleep(random.whole(200, most * 1_000));

/** Longer than any process or server is stopped. */
export const LONGEST_STOP_MS = 3_000;

/** Each returns when the fault is over; what follows from it may last longer. */
export const faults: Readonly<Record<string, Fault>> = {
  'kill -9 of a process': async ({ services }, random) => random.one(services).signal('SIGKILL'),
  'SIGTERM to a process': async ({ services }, random) => random.one(services).signal('SIGTERM'),
  'SIGSTOP of a process': async ({ services }, random) => {
    const service = random.one(services);
    service.signal('SIGSTOP');
    await seconds(random, LONGEST_STOP_MS / 1_000);
    service.signal('SIGCONT');
  },
  'cut connections': async ({ networks }, random) => random.one(networks).cut(),
  'cut after commits': async ({ networks }, random) => {
    const network = random.one(networks);
    network.cutAfterCommit(true);
    await seconds(random, 2);
    network.cutAfterCommit(false);
  },
  'silent network': async ({ networks }, random) => {
    const network = random.one(networks);
    network.silence();
    await seconds(random, LONGEST_STOP_MS / 1_000);
    network.resume();
  },
  'slow network': async ({ networks }, random) => {
    const network = random.one(networks);
    network.delay(random.whole(20, 300));
    await seconds(random, 3);
    network.delay(0);
  },
  'frozen database': async ({ server }, random) => {
    await server.freeze();
    await seconds(random, LONGEST_STOP_MS / 1_000);
    await server.thaw();
  },
  'immediate restart of the database': ({ server }) => server.restartImmediately(),
  'lost backends': async ({ databaseUrl }, random) => {
    const client = new Client({ connectionString: databaseUrl });
    client.on('error', () => {});
    await client.connect();
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'customer-accounts' order by random() limit $1`,
      [random.whole(1, 10)],
    );
    await client.end();
  },
  'full disk': async ({ disk }, random) => {
    if (!disk) return;
    await disk.fill();
    await seconds(random, LONGEST_STOP_MS / 1_000);
    await disk.free();
  },
};

/** Points at which a process may die or dawdle, once in its life. */
const points = [
  ...['proof-tried', 'key-claimed', 'message-queued', 'before-commit', 'after-commit', 'before-answer'],
  ...['delivery-claimed', 'delivery-sent'],
];

/** The fail points of a process that is about to start. */
export function failPointsBy(random: Random): string {
  // Not always: where a start takes long, somebody has to be there at times.
  if (random.chance(0.5)) return '';
  const action = () => (random.chance(0.5) ? 'kill' : `delay:${random.whole(50, 1_000)}`);
  // As often before the third time as after the fiftieth.
  const nth = () => Math.round(2 ** (random.whole(0, 80) / 10));
  return [0, 1, 2].map(() => `${random.one(points)}=${action()}@${nth()}`).join(',');
}

const FAKE_TIME = [
  '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1',
  '/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1',
].find((file) => existsSync(file));

export const hasFakeTime = FAKE_TIME !== undefined;

/** Another clock than the database's for a process, up to a quarter of an hour before or after; only of dates. */
export const clockBy = (random: Random): Record<string, string> =>
  FAKE_TIME === undefined
    ? {}
    : {
        LD_PRELOAD: FAKE_TIME,
        FAKETIME: `${random.whole(-900, 900)}s`.replace(/^(?=\d)/, '+'),
        FAKETIME_DONT_FAKE_MONOTONIC: '1',
      };
