import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtProject } from '../support/built-project.js';
import { type FaultyService, useFaultyService, WRITERS } from '../support/faulty-service.js';
import { freePort } from '../support/free-port.js';
import { mountSmallDisk, type SmallDisk } from '../support/small-disk.js';

/** An empty cluster takes 60 MB, its log up to as much again. */
const DISK_MB = 300;
const FULL_MS = 4_000;

interface Refused {
  errors?: Array<{ extensions: { code: string } }>;
}

const start = useFaultyService();
let disk: SmallDisk | null;
let faulty: FaultyService;

beforeAll(async () => {
  disk = await mountSmallDisk(DISK_MB);
  if (!disk) return;
  faulty = await start({ below: disk.folder });
  await faulty.ask(`alter system set max_wal_size = '64MB'`);
  await faulty.ask('select pg_reload_conf()');
}, 300_000);
afterAll(async () => {
  await faulty?.stop();
  await disk?.unmount();
});

describe('a full disk', () => {
  test('under the database: typed errors, and all is well once there is space [K23]', {
    timeout: 120_000,
  }, async (context) => {
    if (!disk) {
      console.warn('Skipped: this user may not mount a file system in memory.');
      return context.skip();
    }
    const writers = faulty.writers();
    await writers.more(2 * WRITERS);
    await disk.fill();
    const before = writers.acknowledged.length;
    await expect.poll(() => writers.refusals.get('UNAVAILABLE') ?? 0, { timeout: 60_000 }).toBeGreaterThan(0);
    await sleep(FULL_MS);
    await disk.free();
    const freed = performance.now();
    await writers.more(2 * WRITERS);
    expect(performance.now() - freed).toBeLessThan(15_000);
    expect(writers.acknowledged.length).toBeGreaterThan(before);
    await faulty.expectAllWell(writers);
  });

  test('under the log: requests are still answered [K23]', { timeout: 60_000 }, async () => {
    const { folder, node } = await builtProject();
    const port = await freePort();
    // On this device nobody can ever write.
    const full = openSync('/dev/full', 'w');
    const child = spawn(node, ['dist/main.js'], {
      cwd: folder,
      env: {
        PATH: process.env['PATH'],
        NODE_ENV: 'test',
        DATABASE_URL: faulty?.server.url.replace(/[^/]*$/, 'accounts') ?? '',
        DATA_DIR: `${folder}/full-log`,
        LOG_LEVEL: 'debug',
        PORT: String(port),
      },
      stdio: ['ignore', full, 'inherit'],
    });
    try {
      const ask = () =>
        fetch(`http://127.0.0.1:${port}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: 'Bearer nonsense' },
          body: JSON.stringify({ query: '{ me { id } }' }),
        }).then(
          async (response) => ((await response.json()) as Refused).errors?.[0]?.extensions.code,
          () => null,
        );
      await expect.poll(ask, { timeout: 50_000 }).toBe('UNAUTHENTICATED');
      for (let n = 0; n < 20; n += 1) expect(await ask()).toBe('UNAUTHENTICATED');
      expect(child.exitCode).toBeNull();
    } finally {
      child.kill('SIGKILL');
    }
  });
});
