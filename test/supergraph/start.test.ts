import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtProject } from '../support/built-project.js';
import { askAt, example, exampleInstalled, freePorts, usePrograms } from '../support/supergraph.js';

const START_MS = 300_000;
const start = usePrograms();
let project: string;
let data: string;

beforeAll(async () => {
  await exampleInstalled();
  // Beside the built project, as in the working copy; the packages are those of the working copy.
  ({ folder: project } = await builtProject());
  const copy = join(project, 'examples/supergraph');
  const isOurs = (file: string) => !file.includes('node_modules');
  await cp(example, copy, { recursive: true, preserveTimestamps: true, filter: isOurs });
  await symlink(join(example, 'node_modules'), join(copy, 'node_modules'), 'dir');
  await cp('schema', join(project, 'schema'), { recursive: true });
  data = await mkdtemp(join(tmpdir(), 'accounts-supergraph-'));
}, 600_000);
afterAll(() => rm(data, { recursive: true, force: true }));

const npmRun = (...args: string[]) =>
  start('npm', ['run', '--silent', 'supergraph', '--', ...args], project, { DATA_DIR: join(data, 'db') });

test('npm run supergraph starts everything, prints a query that goes through all of it, and Ctrl-C ends it all', {
  timeout: START_MS,
}, async () => {
  const port = await freePorts();
  const started = npmRun('--port', String(port));
  await started.says('Ctrl-C ends');
  expect(started.output()).toContain(`  The supergraph is running: http://localhost:${port}/graphql\n`);

  const [, url, token, body] = /curl -s (\S+) .*\n.*'authorization: Bearer (\S+)' .*\n.*-d '(.*)'$/m.exec(
    started.output(),
  )!;
  const { query } = JSON.parse(body!) as { query: string };
  const answer = await askAt(url!.replace('localhost', '127.0.0.1'), { query, token: token! });
  expect(answer).toEqual({
    status: 200,
    data: {
      orders: [
        {
          totalCents: 1250,
          customer: {
            displayName: 'Maja Nowak',
            card: {
              number: '4000000001001',
              offers: [{ title: 'A roll for two', partner: { name: 'Rynek Bakery' } }],
            },
            reviews: { edges: [{ node: { stars: 5, text: 'Lovely rolls.' } }] },
          },
        },
      ],
    },
  });

  // The same ports are taken now, and so is the data folder.
  const second = npmRun('--port', String(port));
  expect(await second.exited).toBe(1);
  expect(second.output()).toBe(
    `Port ${port} is taken, and the supergraph needs ${port} to ${port + 4}. Free it, or take others: npm run supergraph -- --port ${port + 100}\n`,
  );
  const third = npmRun('--port', String(await freePorts()));
  expect(await third.exited).toBe(1);
  expect(third.output()).toContain(`${join(data, 'db')} is in use by process `);

  started.interrupt();
  await started.exited;
  for (const used of [port, port + 1, port + 2, port + 3, port + 4]) {
    await new Promise<void>((resolve, reject) => {
      const server = createServer().on('error', reject);
      server.listen(used, '127.0.0.1', () => server.close(() => resolve()));
    });
  }
});

test.each([
  [['--gateway', 'kong'], 'There is no gateway "kong".'],
  [['--port', 'eighty'], '"eighty" is no port.'],
  [['--gatway', 'apollo'], "Unknown option '--gatway'"],
])('npm run supergraph -- %j says what is wrong', { timeout: START_MS }, async (args, sentence) => {
  const ended = npmRun(...args);
  expect(await ended.exited).toBe(1);
  expect(ended.output()).toContain(sentence);
});
